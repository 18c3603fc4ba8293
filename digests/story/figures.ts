import { monthPattern } from '../language/months.ts'
import { hanMeasure, hanNumber, numberOf } from '../language/numerals.ts'
import { termsAmong } from '../language/terms.ts'

/**
 * A figure, in digits or in words, with the stems of its clause that follow it up to the next figure, at most three; `before` is the
 * one in front of it, unless that follows another figure. Dates, years and hours stand for themselves, without either.
 */
export type Figure = { readonly value: string; readonly counted: readonly string[]; readonly before: string | null }

/** For each figure the stems beside it, and for what is counted, two stems, the figures it was told with. */
export type ToldFigures = {
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>
  readonly valuesOf: ReadonlyMap<string, ReadonlySet<string>>
}

const mostCounted = 3
const clauseEnd = /\n\s*\n|[;!?()«»“”"，。；：！？、—–]|[.,:](?!\d)/u
const counted = `(?:${hanNumber}(?=${hanMeasure}|[年月日号])|\\d+(?:[.,:]\\d+)*[万亿]?)`
const piece = new RegExp(
  `${counted}(?:${hanMeasure}|[年月日号]|(?:-?(?!\\p{Script=Han})\\p{L}+)+)?` +
    `|\\p{Script=Han}(?:(?!${counted})\\p{Script=Han})?` +
    "|(?!\\p{Script=Han})\\p{L}(?:(?!\\p{Script=Han})[\\p{L}\\p{N}]|['’-](?=[\\p{L}\\p{N}]))*",
  'gu',
)
const month = new RegExp(`^(?:${monthPattern})$`, 'u')
const measureBehind = new RegExp(`${hanMeasure}$`, 'u')
const standsAlone = /^(?:(?:1[89]|20)\d\d|\d+:\d+.*|.*[年月日号])$/u

/** The figures of a sentence, in order. */
export function figuresIn(sentence: string, language: string): readonly Figure[] {
  return sentence.split(clauseEnd).flatMap((clause) => figuresOfClause(clause.match(piece) ?? [], language))
}

/** The figures of sentences, as `isNewFigure` looks them up. */
export function toldFigures(figures: Iterable<Figure>): ToldFigures {
  const [beside, valuesOf] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  for (const { value, counted: stems, before } of figures) {
    const known = beside.get(value) ?? new Set()
    beside.set(value, known)
    for (const stem of before === null ? stems : [before, ...stems]) known.add(stem)
    const pair = pairOf(stems)
    if (pair !== null) valuesOf.set(pair, (valuesOf.get(pair) ?? new Set()).add(value))
  }
  return { beside, valuesOf }
}

/** True when a figure was not told of what it counts here, or when the same was told with other figures only. */
export function isNewFigure({ value, counted: stems, before }: Figure, { beside, valuesOf }: ToldFigures): boolean {
  const known = beside.get(value)
  if (known === undefined) return true
  const stem = stems[0] ?? before
  if (stem !== null && !known.has(stem)) return true
  const pair = pairOf(stems)
  const values = pair === null ? undefined : valuesOf.get(pair)
  return values !== undefined && !values.has(value)
}

const pairOf = (stems: readonly string[]): string | null => (stems.length < 2 ? null : stems.slice(0, 2).join(' '))

type Open = { value: string; counted: string[]; before: string | null; isWord: boolean; isAlone: boolean }

function figuresOfClause(words: readonly string[], language: string): readonly Figure[] {
  const figures: Open[] = []
  let before: string | null = null
  let isAdjacent = false
  for (const [index, word] of words.entries()) {
    const last = figures.at(-1)
    const read = valueOf(word, language)
    if (read === null) {
      const stem = /^\p{Script=Han}/u.test(word) ? word : termsAmong([word], language)[0]
      isAdjacent = false
      if (stem === undefined) continue
      if (last !== undefined && !last.isAlone && last.counted.length < mostCounted) last.counted.push(stem)
      before = stem
    } else if (isAdjacent && last !== undefined && read.isWord && isOneNumber(last, Number(read.value))) {
      last.value = joined(Number(last.value), Number(read.value))
    } else {
      const date = [words[index - 1], words[index + 1]].find((beside) => beside !== undefined && month.test(beside))
      const isAlone = date !== undefined || standsAlone.test(read.value)
      const value = date === undefined ? read.value : `${read.value} ${date.toLowerCase().slice(0, 3)}`
      const free = last === undefined || last.counted.length === 0 ? before : null
      figures.push({ value, counted: [], before: isAlone ? null : free, isWord: read.isWord, isAlone })
      isAdjacent = true
    }
  }
  const only = figures.filter(({ value, isWord }) => !isWord || value !== '1')
  const end = only.at(-1)
  // "… and hurt 12.": nothing follows, so what stands in front is counted.
  if (end !== undefined && !end.isAlone && end.counted.length === 0) end.before = before
  return only
}

function valueOf(word: string, language: string): { readonly value: string; readonly isWord: boolean } | null {
  const lower = word.toLowerCase()
  if (/^\d/.test(lower)) {
    const digits = lower.replace(measureBehind, '')
    // "1,200" is a thousand and more, "6,5" what English writes as 6.5.
    return { value: digits.replaceAll(/,(?=\d{3}(?!\d))/g, '').replaceAll(',', '.'), isWord: false }
  }
  const [unit = ''] = /[年月日号]$/u.exec(lower) ?? []
  const bare = unit === '' ? lower.replace(measureBehind, '') : lower.slice(0, -unit.length)
  // Without anything to count, Han characters of numbers are parts of other words.
  if (bare === lower && /^\p{Script=Han}/u.test(lower)) return null
  const value = numberOf(bare, language)
  return value === null ? null : { value: `${value}${unit}`, isWord: true }
}

const isOneNumber = ({ value, isWord }: Open, next: number): boolean =>
  (isWord || next >= 100) && !Number.isNaN(Number(value))

// Twelve digits, for 1.1 times a million is a little more than 1,100,000.
const joined = (value: number, next: number): string =>
  String(Number((next >= 100 && value < next ? value * next : value + next).toPrecision(12)))
