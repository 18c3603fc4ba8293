import type { SourceKind } from '../article/article.ts'
import type { Words } from '../words/words.ts'
import { bold, joined, plain } from './inline.ts'
import type { Inline, Message } from './message.ts'

/** A feed and how it is. Instants are ISO strings. */
export type SourceHealth = {
  readonly publisher: string
  readonly host: string
  readonly kind: SourceKind | null
  readonly country: string | null
  readonly is: 'well' | 'never' | 'trouble' | 'gone'
  /** What is wrong, in words; the publisher's or the network's. */
  readonly trouble: string | null
  readonly silentSince: string | null
  readonly lastNewAt: string | null
  readonly nextPollAt: string | null
}

/** Feeds as they are listed: those in trouble first, then by name. */
export function inOrder(feeds: readonly SourceHealth[]): readonly SourceHealth[] {
  const inTrouble = (feed: SourceHealth): number => (feed.is === 'trouble' || feed.is === 'gone' ? 0 : 1)
  return feeds.toSorted((a, b) => inTrouble(a) - inTrouble(b) || a.publisher.localeCompare(b.publisher))
}

/** The answer to `sources`: each feed with its health. */
export function sourcesMessage(title: string, feeds: readonly SourceHealth[], words: Words): Message {
  const items = feeds.map((feed) => sourceLine(feed, words))
  return { title: words.sources.title(title), nodes: [{ kind: 'list', items }] }
}

function sourceLine(feed: SourceHealth, words: Words): readonly Inline[] {
  const about = [feed.kind === null ? '' : words.sourceKind(feed.kind), feed.country ?? ''].filter(
    (part) => part !== '',
  )
  return joined([[bold(feed.publisher), plain(` ${words.aside(feed.host, about)}`)], ...healthRuns(feed, words)])
}

function healthRuns(
  { is, trouble, silentSince, lastNewAt, nextPollAt }: SourceHealth,
  words: Words,
): readonly (readonly Inline[])[] {
  const at = (label: string, instant: string | null): readonly Inline[] =>
    instant === null ? [] : [plain(label), { kind: 'time', at: instant, style: 'both' }]
  switch (is) {
    case 'well':
      return [[plain(words.sources.well)], at(words.sources.lastNew, lastNewAt)]
    case 'never':
      return [[plain(words.sources.never)], at(words.sources.next, nextPollAt)]
    case 'gone':
      return [[bold(words.sources.gone)]]
    case 'trouble':
      return [[bold(trouble ?? '')], at(words.sources.silent, silentSince), at(words.sources.next, nextPollAt)]
  }
}
