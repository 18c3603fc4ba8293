import type { Words } from '../words/words.ts'

/** UTF-16 units: a headline is read at a glance, and what is longer would push the news off the screen. */
const longest = 300

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** An article's title as it is shown: its own, its beginning with the sign `…` where it is longer than any headline, or that it has none. */
export function shownTitle(title: string, words: Words): string {
  if (title === '') return words.untitled
  if (title.length <= longest) return title
  const beginning = title.slice(0, longest)
  // The last grapheme may have been cut in two.
  const whole = graphemes.segment(beginning).containing(longest - 1)?.index ?? 0
  return `${beginning.slice(0, whole).trimEnd()}…`
}
