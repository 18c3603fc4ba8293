import type { types } from '@slack/bolt'
import type { Action, Inline, Node } from '../../digests/message/message.ts'
import type { Reader } from '../adapter.ts'
import { chunk } from '../text/chunk.ts'
import { shorten, shortenHost } from '../text/cut.ts'
import { toWebLink } from '../text/web-link.ts'
import { button, buttonsPerBlock, contextText, headerText, image } from './limits.ts'
import { mrkdwn, mrkdwnSize } from './mrkdwn.ts'
import { listBlocks, quoteBlocks, richTextBlocks } from './rich-text.ts'

type Block = types.KnownBlock

/** The blocks of one node of a safe message, each within its own limits. */
export function blocksOf(node: Node, reader: Reader): readonly Block[] {
  switch (node.kind) {
    case 'heading':
      return headingBlocks(node.text, reader)
    case 'text':
      return richTextBlocks(node.text, reader)
    case 'quote':
      return quoteBlocks(node, reader)
    case 'list':
      return listBlocks(node.items, reader)
    case 'context':
      return contextBlocks(node.text, reader)
    case 'image':
      return [{ type: 'image', image_url: node.url, alt_text: shorten(node.alt, image.altText) }]
    case 'divider':
      return [{ type: 'divider' }]
    case 'actions':
      return actionBlocks(node.actions)
  }
}

/** A headline. Slack's own takes neither links nor more than a line; such a one is bold text instead. */
export function headingBlocks(inlines: readonly Inline[], reader: Reader): readonly Block[] {
  const words = inlines.map((inline) => (inline.kind === 'plain' || inline.kind === 'bold' ? inline.text : undefined))
  const line = words.join('').replace(/\s+/gu, ' ').trim()
  if (!words.includes(undefined) && line.length <= headerText) return [{ type: 'header', text: plainText(line) }]
  const bold = inlines.map((inline): Inline => (inline.kind === 'plain' ? { ...inline, kind: 'bold' } : inline))
  return richTextBlocks(bold, reader)
}

function contextBlocks(inlines: readonly Inline[], reader: Reader): readonly Block[] {
  return chunk(inlines, contextText, (inline) => mrkdwnSize(inline, reader)).map((part) => ({
    type: 'context',
    // `verbatim` keeps Slack from linking addresses and names by itself.
    elements: [{ type: 'mrkdwn', text: part.map((inline) => mrkdwn(inline, reader)).join(''), verbatim: true }],
  }))
}

function actionBlocks(actions: readonly Action[]): readonly Block[] {
  const buttons = actions.flatMap((action, index) => buttonOf(action, index))
  const blocks: Block[] = []
  for (let start = 0; start < buttons.length; start += buttonsPerBlock) {
    blocks.push({ type: 'actions', elements: buttons.slice(start, start + buttonsPerBlock) })
  }
  return blocks
}

// A command that is too long for a button is left out: cut, it would be another command.
function buttonOf(action: Action, index: number): readonly types.Button[] {
  if ('url' in action) {
    const link = toWebLink(action.url, button.url)
    if (link === undefined) return []
    const host = ` (${shortenHost(link.host, button.text / 2)})`
    const text = plainText(`${shorten(action.label, button.text - host.length)}${host}`)
    return [{ type: 'button', action_id: `link:${index}`, text, url: link.url }]
  }
  if (action.command.length > button.value) return []
  const text = plainText(shorten(action.label, button.text))
  const style = action.style === undefined ? {} : { style: action.style }
  // The bare command word has no words, and Slack takes no empty value.
  const value = action.command === '' ? {} : { value: action.command }
  return [{ type: 'button', action_id: `command:${index}`, text, ...value, ...style }]
}

/** A label. Without `emoji`, `:name:` stays what a stranger wrote. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
