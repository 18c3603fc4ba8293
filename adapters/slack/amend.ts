import type { Message } from '../../digests/message/message.ts'
import type { Payload, Reader, Told } from '../adapter.ts'
import { isFields, type Fields } from '../fields.ts'
import * as limits from './limits.ts'
import { renderForSlack } from './render.ts'
import { strike } from './strike.ts'

/** A posted body with what is gone struck out, and a message, or its first line, put before it; null when there is no room. */
export function amend(payload: Payload, message: Message, told: Told, reader: Reader): Payload | null {
  const firstLine = { nodes: message.nodes.slice(0, 1) }
  for (const note of [message, firstLine]) {
    const [part, ...more] = renderForSlack(note, reader)
    if (part === undefined || more.length > 0) continue
    const blocks = [...blocksOf(part), ...strike(blocksOf(payload), told)]
    if (blocks.length > limits.blocksPerMessage || lengthOf(blocks) > limits.textPerMessage) continue
    const text = [part, payload].map(textOf).join('\n')
    return { ...payload, blocks, text: text.length > limits.fallbackText ? textOf(payload) : text }
  }
  return null
}

function blocksOf({ blocks }: Payload): readonly Fields[] {
  return Array.isArray(blocks) ? blocks.filter(isFields) : []
}

function textOf({ text }: Payload): string {
  return typeof text === 'string' ? text : ''
}

// All the texts that blocks hold, at any depth.
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + lengthOf(one), 0)
  if (!isFields(value)) return 0
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + (name === 'text' && typeof one === 'string' ? one.length : lengthOf(one)),
    0,
  )
}
