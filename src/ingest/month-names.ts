import { monthOf, monthPattern } from '../../digests/language/months.ts'

/** Languages besides English and Russian whose months are known by name, from the platform's own tables. */
const locales =
  'de fr es it pt nl pl uk be bg cs sk sl hr sr ro hu sv da nb fi et lv lt el tr az kk uz ky tg id ca eu sq'.split(' ')

/** Forms that newspapers use and the tables do not have. */
const more: readonly (readonly [string, number])[] = [
  ['jänner', 1],
  ['mrz', 3],
  ['setiembre', 9],
]

const englishOrRussian = new RegExp(`^${monthPattern}$`, 'iu')

let known: ReadonlyMap<string, number> | undefined

/** The number of the month that a word names in one of the languages, in any form that stands in dates, or undefined. */
export function monthNamed(word: string): number | undefined {
  return monthAmong([word])
}

/** The month that the first of some words names that names one: most are English or Russian, and the tables of the others take time to read. */
export function monthAmong(words: readonly string[]): number | undefined {
  const common = words.find((word) => englishOrRussian.test(word))
  if (common !== undefined) return monthOf(common) ?? undefined
  known ??= monthNames()
  for (const word of words) {
    const month = known.get(plain(word))
    if (month !== undefined) return month
  }
  return undefined
}

const plain = (word: string): string => word.toLowerCase().replaceAll('.', '').replaceAll('\u0307', '')

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const locale of locales) {
    // With a day the name stands in its genitive, alone in its nominative.
    for (const options of [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
    ] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(new Date(Date.UTC(2024, month - 1, 15))).find(({ type }) => type === 'month')
        const name = plain(part?.value ?? '')
        // The first language keeps a name that two languages share: they are the same month but for a few.
        if (/^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month)
      }
    }
  }
  for (const [name, month] of more) names.set(name, month)
  return names
}
