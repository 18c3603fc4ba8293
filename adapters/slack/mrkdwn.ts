import type { Inline } from '../../digests/message/message.ts'
import type { Reader } from '../adapter.ts'
import { nativeId } from '../native-id.ts'
import type { Cost } from '../text/cut.ts'
import { linkUrl } from './limits.ts'
import { secondsOf, timeInWords } from '../text/when.ts'
import { dateFormats } from './dates.ts'

// U+2060, a word joiner: it has no width, and a mark next to it opens no formatting. Never used inside a quotation,
// which goes into rich text, where nothing has to be escaped.
const joiner = '\u2060'

/** A stranger's words where Slack reads mrkdwn. `<!channel>` rings nobody, stars and backticks are only letters, and `:tada:` is no picture. */
export function escapeMrkdwn(text: string): string {
  return escapeEntities(text).replace(/[*_~`]|:(?=[\w+'-]+:)|&gt;/gu, (mark) => `${joiner}${mark}${joiner}`)
}

/** What a text may take of a limit after `escapeMrkdwn`. It adds up, and is never too little: which colons open a picture depends on what follows. */
export const mrkdwnCost: Cost = (text) =>
  escapeEntities(text).length + 2 * joiner.length * (text.match(/[*_~`:>]/gu)?.length ?? 0)

/** The three letters that open Slack's mentions, links and entities. */
export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What somebody typed, out of the entities in which Slack hands it over. */
export function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** Whether an id names a channel of Slack's, so that Slack shows its name. */
export const isNative = (id: string): boolean => /^slack:\w+:[CDG][A-Z0-9]+$/u.test(id)

/** An inline in mrkdwn. */
export function mrkdwn(inline: Inline, reader: Reader): string {
  switch (inline.kind) {
    case 'plain':
      return escapeMrkdwn(inline.text)
    case 'bold':
      return `*${escapeMrkdwn(inline.text)}*`
    case 'italic':
      return `_${escapeMrkdwn(inline.text)}_`
    case 'code':
      return `\`${escapeMrkdwn(inline.text)}\``
    case 'link': {
      // Escaped, an address may be five times as long, and leave its words no room.
      const url = escapeEntities(inline.url)
      return url.length > linkUrl ? escapeMrkdwn(inline.text) : `<${url}|${escapeMrkdwn(inline.text)}>`
    }
    case 'channel':
      return isNative(inline.id) ? `<#${nativeId(inline.id)}>` : escapeMrkdwn(inline.id)
    case 'time': {
      const seconds = secondsOf(inline)
      const words = escapeMrkdwn(timeInWords(inline, reader))
      return seconds === undefined ? words : `<!date^${seconds}^${dateFormats[inline.style]}|${words}>`
    }
  }
}

/** What an inline may take of a limit. */
export function mrkdwnSize(inline: Inline, reader: Reader): number {
  if (inline.kind === 'time' || inline.kind === 'channel') return mrkdwn(inline, reader).length
  const markup = mrkdwn({ ...inline, text: '' }, reader).length
  return markup + mrkdwnCost(inline.text)
}
