import { sliceOf, type Span } from '../article/span.ts'
import { wordsOf } from '../language/terms.ts'
import { vocabularyOf } from '../language/vocabularies.ts'
import type { Vocabulary } from '../language/vocabulary.ts'
import { onceEach } from '../once-each.ts'

/** A report names its happening at once; further down it names others. */
const leadSentences = 2
/** "Tuesday's second presidential debate", "the debate in the capital on Tuesday": so far may the two words stand apart. */
const reach = 70
/** A weekday further back than this is as often the one to come. */
const mostDaysAgo = 4

/**
 * What an article says happened on which day, as keys such as `debate@16749`, the day being counted from 1970. Weekdays are
 * those before `day`, the article's own. Two articles that share a key tell of one happening.
 */
export function happeningsOf(
  text: string,
  sentences: readonly Span[],
  language: string,
  day: number,
): ReadonlySet<string> {
  const vocabulary = vocabularyOf(language)
  const { weekdays, preview } = vocabulary.happenings
  const found = new Set<string>()
  for (const span of sentences.slice(0, leadSentences)) {
    const sentence = sliceOf(text, span)
    if (preview.test(sentence)) continue
    for (const [weekday, name] of weekdays.entries()) {
      const daysAgo = (weekdayOf(day) - weekday + 7) % 7
      if (daysAgo > mostDaysAgo) continue
      for (const { index } of sentence.matchAll(name)) {
        const around = sentence.slice(Math.max(0, index - reach), index + reach)
        for (const noun of nounsIn(around, vocabulary)) found.add(`${noun}@${day - daysAgo}`)
      }
    }
  }
  return found
}

/** 0 is Sunday; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

const stemsOf = onceEach(
  ({ happenings, stemOf }: Vocabulary): ReadonlySet<string> => new Set(happenings.nouns.map((noun) => stemOf(noun))),
)

function nounsIn(text: string, vocabulary: Vocabulary): readonly string[] {
  const { happenings, isSpaced, stemOf } = vocabulary
  if (!isSpaced) return happenings.nouns.filter((noun) => text.includes(noun))
  const stems = stemsOf(vocabulary)
  return wordsOf(text)
    .map((word) => stemOf(word.toLowerCase().replace(/['’]s$/u, '')))
    .filter((stem) => stems.has(stem))
}
