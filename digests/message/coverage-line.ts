import type { Coverage, Voice } from '../digest/coverage.ts'
import type { Words } from '../words/words.ts'
import { bold, dayOrTime, joined, plain } from './inline.ts'
import type { Inline } from './message.ts'

/** A long list of outlets says less than its length. */
const namedOutlets = 6

/** Who reported a story: how many on their own, each with country and kind, who was first, who prints whose text. Empty for one outlet. */
export function coverageLine({ sources, voices, first }: Coverage, words: Words): readonly Inline[] {
  if (first === null && voices.every(({ printedBy }) => printedBy.length === 0) && voices.length < 2) return []
  const shown = voices.slice(0, namedOutlets)
  return joined([
    [bold(words.story.sources(sources))],
    [plain(shown.map((voice) => nameOf(voice, words)).join(words.comma) + more(voices.length - shown.length, words))],
    ...shown.filter(({ printedBy }) => printedBy.length > 0).map((voice) => [plain(copies(voice, words))]),
    first === null ? [] : [plain(words.story.first(first.name)), dayOrTime(first.at, words.day)],
  ])
}

function nameOf({ source: { name, kind, country } }: Voice, words: Words): string {
  const about = [country === null ? '' : words.country(country), kind === null ? '' : words.sourceKind(kind)]
  return words.aside(
    name,
    about.filter((part) => part !== ''),
  )
}

function copies({ source, printedBy }: Voice, words: Words): string {
  const shown = printedBy.slice(0, namedOutlets)
  return words.story.printed(source.name, shown.join(words.comma) + more(printedBy.length - shown.length, words))
}

const more = (count: number, words: Words): string => (count > 0 ? ` ${words.story.others(count)}` : '')
