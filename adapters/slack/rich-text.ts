import type { types } from '@slack/bolt'
import type { Inline, Node } from '../../digests/message/message.ts'
import { chunk } from '../text/chunk.ts'
import { pieces } from '../text/cut.ts'
import { secondsOf, timeInWords, type Time } from '../text/when.ts'
import type { Reader } from '../adapter.ts'
import { dateFormats } from './dates.ts'
import { richText } from './limits.ts'
import { nativeId } from '../native-id.ts'
import { isNative } from './mrkdwn.ts'

type Element = types.RichTextElement
type Part = types.RichTextBlock['elements'][number]

/**
 * Rich text takes strangers' words literally: `<!channel>`, `<@U1>`, backticks and stars in a text element are only
 * letters, so nothing in it is escaped and a quotation stands in the payload exactly as in the article.
 */
export function richTextBlocks(inlines: readonly Inline[], reader: Reader): readonly types.RichTextBlock[] {
  return chunk(inlines, richText, (inline) => lengthOf(inline, reader)).map((part) => block([section(part, reader)]))
}

/** A quotation in marks, with who said it under it. One that is too long goes on in the next block, with the sign `[…]`. */
export function quoteBlocks(quote: Extract<Node, { kind: 'quote' }>, reader: Reader): readonly types.RichTextBlock[] {
  const texts = pieces(quote.text, richText - 2 * ('“[…] '.length + 1))
  const by: readonly Inline[] = quote.by.length === 0 ? [] : [{ kind: 'plain', text: '— ' }, ...quote.by]
  const lines = chunk(by, richText, (inline) => lengthOf(inline, reader)).map((line) => section(line, reader))
  const quotes = texts.map((piece, index): Part => {
    const before = index === 0 ? '“' : '“[…] '
    const after = index === texts.length - 1 ? '”' : ' […]”'
    return { type: 'rich_text_quote', elements: [{ type: 'text', text: `${before}${piece.trim()}${after}` }] }
  })
  const [last, ...rest] = [...quotes].reverse()
  const [first, ...others] = lines
  if (last === undefined) return []
  const together = first === undefined ? [last] : [last, first]
  return [...rest.reverse().map((quote) => block([quote])), block(together), ...others.map((line) => block([line]))]
}

/** A list with bullets, in several blocks when it is too long for one. */
export function listBlocks(items: readonly (readonly Inline[])[], reader: Reader): readonly types.RichTextBlock[] {
  const blocks: types.RichTextSection[][] = []
  let room = 0
  for (const part of items.flatMap((item) => chunk(item, richText, (inline) => lengthOf(inline, reader)))) {
    const size = part.reduce((sum, inline) => sum + lengthOf(inline, reader), 0)
    if (size > room) {
      blocks.push([])
      room = richText
    }
    blocks.at(-1)?.push(section(part, reader))
    room -= size
  }
  return blocks.map((elements) => block([{ type: 'rich_text_list', style: 'bullet', elements }]))
}

function block(elements: Part[]): types.RichTextBlock {
  return { type: 'rich_text', elements }
}

function section(inlines: readonly Inline[], reader: Reader): types.RichTextSection {
  return { type: 'rich_text_section', elements: inlines.map((inline) => element(inline, reader)) }
}

function element(inline: Inline, reader: Reader): Element {
  switch (inline.kind) {
    case 'plain':
      return { type: 'text', text: inline.text }
    case 'bold':
    case 'italic':
    case 'code':
      return { type: 'text', text: inline.text, style: { [inline.kind]: true } }
    case 'link':
      return { type: 'link', text: inline.text, url: inline.url }
    case 'channel':
      return isNative(inline.id)
        ? { type: 'channel', channel_id: nativeId(inline.id) }
        : { type: 'text', text: inline.id }
    case 'time':
      return date(inline, reader)
  }
}

function date(time: Time, reader: Reader): Element {
  const fallback = timeInWords(time, reader)
  const timestamp = secondsOf(time)
  if (timestamp === undefined) return { type: 'text', text: fallback }
  return { type: 'date', timestamp, format: dateFormats[time.style], fallback }
}

function lengthOf(inline: Inline, reader: Reader): number {
  if (inline.kind === 'channel') return inline.id.length
  return inline.kind === 'time' ? timeInWords(inline, reader).length : inline.text.length
}
