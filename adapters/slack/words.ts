import type { types } from '@slack/bolt'
import { unescapeEntities } from './mrkdwn.ts'

type Words = {
  readonly text?: unknown
  readonly fallback?: unknown
  readonly alt_text?: unknown
  readonly elements?: unknown
}

/** All that a block says, as plain text: for notifications, for screen readers, and to be counted. */
export function wordsOf(block: types.KnownBlock): string {
  return saidBy(block).trim()
}

function saidBy(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part !== 'object' || part === null) return ''
  const { text, fallback, alt_text, elements }: Words = part
  const inner = Array.isArray(elements) ? elements.map(saidBy).join(separatorOf(part)) : ''
  return [text, fallback, alt_text].map(saidBy).join('') + inner
}

/** What markup says: Slack shows it in blocks, and as it is typed in notifications, where a date or a link has to be its words. It is to be escaped again. */
export function plainOf(mrkdwn: string): string {
  return unescapeEntities(mrkdwn.replaceAll(/<(?:!date\^|https?:)[^|>]*\|([^>]*)>/gu, '$1'))
}

// Inside a section the runs of a text follow each other; everything else stands on a line of its own.
function separatorOf(part: object): string {
  const inline = 'type' in part && (part.type === 'rich_text_section' || part.type === 'rich_text_quote')
  return inline ? '' : '\n'
}
