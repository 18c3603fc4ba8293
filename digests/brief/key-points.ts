import type { Article } from '../article/article.ts'
import { reportSentencesOf } from '../article/report.ts'
import type { Span } from '../article/span.ts'
import { termsOf } from '../language/terms.ts'
import { backgroundOf } from './background.ts'
import { isBoilerplate } from './boilerplate.ts'
import { candidateOf, longestKeyPoint, type Candidate } from './candidate.ts'
import { containedIn, likenessOf } from './likeness.ts'
import { themeOf } from './theme.ts'
import { coverageOf, standingWorth } from './worth.ts'

/** What a brief's reader takes in at a glance. */
const mostKeyPoints = 3
/** The theme of a long article is settled by its beginning, and news does not start later. */
const readSentences = 400
const fewestWords = 5
/** Two sentences that share so many of their words say the same. */
const sameWords = 0.6
/** A sentence with so many of its words in the headline adds nothing to it. */
const saidByHeadline = 0.75

/**
 * The sentences that tell an article's news: at most three, in its order, and fewer when it has no more that stand alone.
 * `report` is its sentences and `known` its background, where they are known already. None is boilerplate, background or a caption, none leans on a sentence before it, none repeats the headline or another.
 */
export function keyPointsOf(
  article: Pick<Article, 'title' | 'text' | 'language'>,
  report: readonly Span[] = reportSentencesOf(article),
  known: readonly Span[] = backgroundOf(article.text, report, article.language),
): readonly Span[] {
  const { text, language } = article
  const sentences = report.slice(0, readSentences)
  const background = new Set(known)
  const candidates = sentences.map((span, index) => candidateOf(text, span, index, language))
  const headline = new Set(termsOf(article.title, language))
  const theme = themeOf(candidates, headline)
  const pool = candidates.filter(
    (candidate) => standsAlone(candidate) && !background.has(candidate.span) && !repeats(candidate, headline),
  )
  const chosen: Candidate[] = []
  const told = new Set<string>()
  while (chosen.length < mostKeyPoints) {
    const open = pool.filter((candidate) => !chosen.some((other) => saysTheSame(candidate, other)))
    const best = bestOf(open, (candidate) => standingWorth(candidate) + coverageOf(candidate, theme, told))
    if (best === undefined) break
    chosen.push(best)
    for (const term of best.terms) told.add(term)
  }
  return chosen.map(({ span }) => span).toSorted((one, other) => one.start - other.start)
}

/** A whole sentence that a reader understands without the ones before it. */
function standsAlone({ text, length, unresolved }: Candidate): boolean {
  return (
    length >= fewestWords &&
    text.length <= longestKeyPoint &&
    !unresolved &&
    /[.!?…。！？]["'”’»)\]」』″）\s]*$/u.test(text) &&
    !/^[\p{Ll},;:)]/u.test(text) &&
    !/[?？]["'”’»)\]」』″）\s]*$/u.test(text) &&
    marksArePaired(text) &&
    !isBoilerplate(text)
  )
}

/** A quotation of several sentences leaves a mark without its partner in the first and the last of them. */
function marksArePaired(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  const lowOpening = text.includes('„') // „so“: the mark that opens elsewhere closes here
  const opened = count(lowOpening ? /[„«「『]/g : /[“«「『]/g)
  const closed = count(lowOpening ? /[“”»」』]/g : /[”»」』]/g)
  return opened === closed && count(/"/g) % 2 === 0
}

function repeats({ terms }: Candidate, headline: ReadonlySet<string>): boolean {
  return containedIn(terms, headline) >= saidByHeadline
}

// Sentences of stop words alone have no terms to be alike in.
function saysTheSame(one: Candidate, other: Candidate): boolean {
  return one.text === other.text || likenessOf(one.terms, other.terms) >= sameWords
}

/** The one of the highest worth, the first of equals. */
function bestOf(candidates: readonly Candidate[], worth: (candidate: Candidate) => number): Candidate | undefined {
  let best: Candidate | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    const value = worth(candidate)
    if (value > most) {
      most = value
      best = candidate
    }
  }
  return best
}
