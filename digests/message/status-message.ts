import type { Health } from '../digest/digest.ts'
import type { Words } from '../words/words.ts'
import { healthRuns } from './health-line.ts'
import { dayOrTime, plain } from './inline.ts'
import type { Inline, Message } from './message.ts'
import { nextRuns, type NextDigest } from './next-message.ts'

/** How things stand. Instants are ISO strings; `last` is of the channel, where there is one. */
export type StatusCard = NextDigest & {
  readonly title: string
  readonly health: Health | null
  readonly stored: number
  readonly newest: string | null
  readonly last: string | null
  readonly unknown: number
}

/** The answer to `status`. */
export function statusMessage(card: StatusCard, words: Words): Message {
  const { title, health, stored, newest, hasChannel, last, unknown } = card
  const { status } = words
  const feeds = healthRuns(health, words)
  const at = (label: string, instant: string | null): readonly Inline[] =>
    instant === null ? [] : [plain(label), { kind: 'time', at: instant, style: 'both' }]
  const lastHere = last === null ? [plain(status.none)] : at(status.last, last)
  const items: readonly (readonly Inline[])[] = [
    feeds.length === 0 ? [plain(status.unpolled)] : feeds,
    [plain(words.help.stored(stored))],
    newest === null ? [] : [plain(status.newest), dayOrTime(newest, words.day)],
    hasChannel ? lastHere : [],
    nextRuns(card, words),
    unknown === 0 ? [] : [plain(status.unknown(unknown))],
  ]
  return { title: status.title(title), nodes: [{ kind: 'list', items: items.filter((item) => item.length > 0) }] }
}
