import type { Health } from '../digest/digest.ts'
import type { Words } from '../words/words.ts'
import { joined, plain } from './inline.ts'
import type { Inline } from './message.ts'

/** The silent feeds that are named; the rest is in the count. */
const namedFeeds = 3

/** What the bot knows of its feeds, in a line: how many answered, and who is silent since when. Empty where no feed is polled. */
export function healthRuns(health: Health | null, words: Words): readonly Inline[] {
  if (health === null || health.feeds === 0) return []
  const silent = health.silent
    .slice(0, namedFeeds)
    .map(({ publisher, since }): readonly Inline[] =>
      since === null
        ? [plain(words.health.silent(publisher))]
        : [plain(words.health.silentSince(publisher)), { kind: 'time', at: since, style: 'both' }],
    )
  const others = health.silent.length - silent.length
  const more: readonly Inline[] = others > 0 ? [plain(words.health.othersSilent(others))] : []
  return joined([[plain(words.health.answered(health.answered, health.feeds))], ...silent, more])
}
