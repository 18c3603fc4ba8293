import type { Message } from '../../digests/message/message.ts'
import type { Payload, Told } from '../adapter.ts'
import { isFields, type Fields } from '../fields.ts'
import * as limits from './limits.ts'
import { renderForDiscord } from './render.ts'
import { strike } from './strike.ts'

/** A posted body with what is gone struck out, and a message, or its first line, put at the head of its container; null when there is no room. */
export function amend(payload: Payload, message: Message, told: Told): Payload | null {
  const [container, ...others] = strike(listIn(payload, 'components'), told)
  if (container === undefined) return null
  const firstLine = { nodes: message.nodes.slice(0, 1) }
  for (const note of [message, firstLine]) {
    const [part, ...more] = renderForDiscord(note)
    const added = part === undefined ? [] : listIn(part.components[0], 'components')
    const components = [{ ...container, components: [...added, ...listIn(container, 'components')] }, ...others]
    if (more.length === 0 && fits(components)) return { ...payload, components }
  }
  return null
}

function fits(components: readonly Fields[]): boolean {
  const all = allIn(components)
  const text = all.reduce((sum, { content }) => sum + (typeof content === 'string' ? content.length : 0), 0)
  return all.length <= limits.componentsPerMessage && text <= limits.textPerMessage
}

function allIn(components: readonly Fields[]): readonly Fields[] {
  return components.flatMap((component) => [component, ...allIn(listIn(component, 'components'))])
}

function listIn(fields: Fields, name: string): readonly Fields[] {
  const list = fields[name]
  return Array.isArray(list) ? list.filter(isFields) : []
}
