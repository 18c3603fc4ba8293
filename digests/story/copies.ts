import type { Article } from '../article/article.ts'
import { datelineOf } from '../article/dateline.ts'
import { wordsOf } from '../language/terms.ts'

type Printed = Pick<Article, 'text' | 'source'>

/** One text of a story and the articles that print it: an official text before the press that prints it, else the first of them first. */
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
  const [only, ...others] = articles
  if (only !== undefined && others.length === 0) return [{ articles: [only] }]
  const reports: { articles: [Of, ...Of[]]; shingles: Shingles[] }[] = []
  for (const article of articles) {
    const shingles = shinglesOf(article)
    const known = reports.find((report) => report.shingles.some((other) => isCopy(shingles, other)))
    if (known === undefined) reports.push({ articles: [article], shingles: [shingles] })
    else {
      // A body's own site is often slower than the press that quotes its communiqué whole.
      const isOriginal = isOfficial(article) && !isOfficial(known.articles[0])
      known.articles = isOriginal ? [article, ...known.articles] : [...known.articles, article]
      known.shingles.push(shingles)
    }
  }
  return reports
}

const isOfficial = ({ source }: Printed): boolean => source.kind === 'official'

/**
 * How many sources report on their own. Eight outlets of one text are one source; so are two texts of one publisher, and two
 * of one agency that both name it in their dateline.
 */
export function independentSources(reports: readonly Report<Printed>[]): number {
  const voices = reports.map(({ articles: [first] }) => voiceOf(first))
  return new Set(voices).size
}

/** Whose text it is: the agency of the dateline, else the publisher. */
function voiceOf({ text, source }: Printed): string {
  return (datelineOf(text)?.agency ?? source.name).toLowerCase()
}

/** `some` of `all`, from everywhere in the text: of a copy more than half of those are in the other text too. */
type Shingles = { readonly all: ReadonlySet<number>; readonly some: readonly number[] }

const mostSome = 64

// As numbers: a day's texts as strings of five words each are a hundred megabytes.
function shinglesOf({ text }: Printed): Shingles {
  const report = text.slice(datelineOf(text)?.span.end ?? 0)
  const words = wordsOf(report.toLowerCase()).flatMap((word) =>
    /^\p{Script=Han}/u.test(word) ? Array.from(word, hashOf) : [hashOf(word)],
  )
  const shingles = new Set<number>()
  const last = Math.min(words.length, mostShingles) - shingleWords
  for (let at = 0; at <= last; at += 1) {
    let shingle = start
    for (let next = at; next < at + shingleWords; next += 1) shingle = mixed(shingle, words[next] ?? 0)
    shingles.add(shingle)
  }
  const every = Math.ceil(shingles.size / mostSome)
  return { all: shingles, some: [...shingles].filter((_, at) => at % every === 0) }
}

// FNV-1a. Among four billion values a shingle of another text is met by chance once in two million, and a copy takes hundreds.
const start = 0x811c9dc5 | 0
const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)

function hashOf(word: string): number {
  let hash = start
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at))
  return hash
}

function isCopy(one: Shingles, other: Shingles): boolean {
  const [shorter, longer] = one.all.size <= other.all.size ? [one, other] : [other, one]
  if (shorter.all.size === 0) return false
  const met = shorter.some.filter((shingle) => longer.all.has(shingle)).length
  if (met < (shorter.some.length * copied) / 2) return false
  let shared = 0
  for (const shingle of shorter.all) if (longer.all.has(shingle)) shared += 1
  return shared / shorter.all.size >= copied
}
