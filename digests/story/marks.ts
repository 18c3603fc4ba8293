import { monthOf, monthPattern } from '../language/months.ts'
import { termsOf, wordsOf } from '../language/terms.ts'
import { figuresIn } from './figures.ts'

/** What in a headline tells its event from others of the kind. Dates are days of the year, such as `11-23`. */
export type Marks = {
  readonly names: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  /** The stems beside the figures: what they count. */
  readonly counted: ReadonlySet<string>
  readonly dates: ReadonlySet<string>
}

export const noMarks: Marks = { names: new Set(), figures: new Set(), counted: new Set(), dates: new Set() }

/** In words; feeds without headlines give the first sentence instead. */
const longestHeadline = 14

/** The marks of a headline; `names` are the stems that the article's own text writes with a capital. */
export function marksOf(headline: string, names: ReadonlySet<string>, language: string): Marks {
  const dates = datesIn(headline)
  const terms = termsOf(headline, language)
  return {
    names: new Set([
      ...terms.filter((term) => names.has(term)),
      ...capitalsIn(headline, language),
      ...quotedIn(headline, language),
    ]),
    figures: new Set(dates.length > 0 ? [] : terms.filter((term) => /^\d/.test(term))),
    counted: new Set(countedIn(headline, language)),
    dates: new Set(dates),
  }
}

/** Names by their capitals, where a headline is written like a sentence; in one with capitals throughout they say nothing. */
function capitalsIn(headline: string, language: string): readonly string[] {
  const words = wordsOf(headline)
  const capitals = words.slice(1).filter((word) => /^\p{Lu}/u.test(word))
  const isSentence = words.length > longestHeadline || /[.!?]$/.test(headline)
  if (isSentence || (capitals.length + 1) * 2 >= words.length) return []
  return capitals.flatMap((word) => termsOf(word, language))
}

/** The name of a thing in quotation marks: short, and with a capital. */
function quotedIn(headline: string, language: string): readonly string[] {
  return [...headline.matchAll(/[«“"](\p{Lu}[^»”"]{1,30})[»”"]/gu)].flatMap(([, name]) => termsOf(name ?? '', language))
}

function countedIn(headline: string, language: string): readonly string[] {
  return figuresIn(headline, language).flatMap(({ counted, before }) =>
    before === null ? counted : [before, ...counted],
  )
}

const dateShape = new RegExp(
  `(?<!\\d)(?<day>\\d{1,2})\\s+(?<month>${monthPattern})(?!\\p{L})` +
    `|(?<!\\p{L})(?<month>${monthPattern})\\s+(?<day>\\d{1,2})(?!\\d)` +
    '|(?<month>\\d{1,2})月(?<day>\\d{1,2})日',
  'gu',
)

function datesIn(text: string): readonly string[] {
  return [...text.matchAll(dateShape)].map(({ groups }) => {
    const { month = '', day = '' } = groups ?? {}
    return `${/^\d/.test(month) ? Number(month) : (monthOf(month) ?? 0)}-${Number(day)}`
  })
}
