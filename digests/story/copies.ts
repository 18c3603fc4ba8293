import type { Article } from '../article/article.ts'
import { datelineOf } from '../article/dateline.ts'
import { wordsOf } from '../language/terms.ts'

type Printed = Pick<Article, 'text' | 'source'>

/** One text of a story and the articles that print it, the first of them first. */
export type Report<Of extends Printed> = { readonly articles: readonly [Of, ...Of[]] }

/** Five words in a row meet by chance only in quotations and fixed phrases. In words, or in Chinese characters. */
const shingleWords = 5
/** So much of the shorter text must stand in the other; a desk that cuts or adds a paragraph still prints a copy. */
const copied = 0.6
/** Of a long text the beginning tells; in shingles. */
const mostShingles = 2_000

/**
 * The reports among the articles of a story, in their order: copies of one text, whoever prints them, are one report with
 * several outlets.
 */
export function reportsOf<Of extends Printed>(articles: readonly Of[]): readonly Report<Of>[] {
  // A text alone is compared with none.
  const [alone, ...others] = articles
  if (alone === undefined) return []
  if (others.length === 0) return [{ articles: [alone] }]
  const reports: { articles: [Of, ...Of[]]; shingles: ReadonlySet<string>[] }[] = []
  for (const article of articles) {
    const shingles = shinglesOf(article)
    const known = reports.find((report) => report.shingles.some((other) => isCopy(shingles, other)))
    if (known === undefined) reports.push({ articles: [article], shingles: [shingles] })
    else {
      known.articles.push(article)
      known.shingles.push(shingles)
    }
  }
  return reports
}

/**
 * How many sources report on their own. Eight outlets of one text are one source; so are two texts of one publisher, and two
 * of one agency that both name it in their dateline.
 */
export function independentSources(articles: readonly Printed[]): number {
  return sourcesOf(reportsOf(articles))
}

/** The same of reports that are known already. */
export function sourcesOf(reports: readonly Report<Printed>[]): number {
  const voices = reports.map(({ articles: [first] }) => voiceOf(first))
  return new Set(voices).size
}

/** Whose text it is: the agency of the dateline, else the publisher. */
function voiceOf({ text, source }: Printed): string {
  return (datelineOf(text)?.agency ?? source.name).toLowerCase()
}

function shinglesOf({ text }: Printed): ReadonlySet<string> {
  const report = text.slice(datelineOf(text)?.span.end ?? 0)
  const words = wordsOf(report).flatMap((word) =>
    /^\p{Script=Han}/u.test(word) ? Array.from(word) : [word.toLowerCase()],
  )
  const shingles = new Set<string>()
  const last = Math.min(words.length, mostShingles) - shingleWords
  let [first = '', second = '', third = '', fourth = ''] = words
  for (let at = 0; at <= last; at += 1) {
    const fifth = words[at + shingleWords - 1] ?? ''
    shingles.add(`${first} ${second} ${third} ${fourth} ${fifth}`)
    ;[first, second, third, fourth] = [second, third, fourth, fifth]
  }
  return shingles
}

function isCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one]
  if (shorter.size === 0) return false
  let shared = 0
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1
  return shared / shorter.size >= copied
}
