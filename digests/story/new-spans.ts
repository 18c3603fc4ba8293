import type { Article } from '../article/article.ts'
import { reportSentencesOf } from '../article/report.ts'
import { sliceOf, type Span } from '../article/span.ts'
import { isBoilerplate } from '../brief/boilerplate.ts'
import { containedIn } from '../brief/likeness.ts'
import { backgroundOf } from '../brief/background.ts'
import { signedTermsOf } from '../language/negation.ts'
import { wordsOf } from '../language/terms.ts'
import { vocabularyOf } from '../language/vocabularies.ts'
import { onceEach } from '../once-each.ts'
import { figuresIn, isNewFigure, type Figure } from './figures.ts'
import { readSentences, sharesOf, type ToldBefore } from './told-before.ts'

/** A sentence, or a quotation in it, is told already when so many of its words stand together in one sentence told before. */
const told = 0.6
/** Shorter sentences say little in other words; what is new as a fact may be as short as `fewestOfFact`. */
const fewestTerms = 4
const fewestOfFact = 2
/** A sentence with so many of a headline's terms tells the same. */
const ofHeadline = 0.5
/** In words, two Chinese characters being one. */
const fewestQuoted = 3
const marked = /["“«„「『]([^"”»“」』]+)["”»“」』]/gu

/**
 * A sentence that is new, by what: a `fact` is a figure, the opposite of what was told, or a word of the headline; by its
 * `quotation` when the rest was told; `words` are others than were told.
 */
export type NewSpan = Span & { readonly by: 'fact' | 'quotation' | 'words' }

/** What is compared of some words: their terms, their figures, and whether they put a figure right. */
type Compared = {
  readonly terms: ReadonlySet<string>
  readonly figures: readonly Figure[]
  readonly isRevision: boolean
}

/** A sentence as it is compared: whole, and without its quotations where it has any. */
type Sentence = {
  readonly span: Span
  readonly whole: Compared
  readonly besides: Compared
  readonly quotations: readonly ReadonlySet<string>[]
}

type Told = Pick<Article, 'title' | 'text' | 'language'>

const sentencesOf = onceEach((article: Told): readonly Sentence[] => {
  const { text, language } = article
  const report = reportSentencesOf(article).slice(0, readSentences)
  const background = new Set(backgroundOf(text, report, language))
  return report.flatMap((span) => {
    const sentence = sliceOf(text, span)
    if (background.has(span) || isBoilerplate(sentence)) return []
    const whole = comparedOf(sentence, language)
    const quotations = quotationsIn(sentence, language)
    // Whose words they are says little by itself, and most of the terms of a short quotation's sentence.
    const besides = quotations.length > 0 ? comparedOf(sentence.replaceAll(marked, ' '), language) : whole
    return [{ span, whole, besides, quotations }]
  })
})

function comparedOf(words: string, language: string): Compared {
  const figures = figuresIn(words, language)
  const isRevision = figures.length > 0 && vocabularyOf(language).revision.test(words)
  return { terms: new Set(signedTermsOf(words, language)), figures, isRevision }
}

/**
 * The sentences of an article that say what the story's earlier articles did not, in order. Background and boilerplate are never
 * news; in whatever words, a new figure of something is, the return to an old one that says so, the opposite of what was told, a word of the headline that was told nowhere,
 * and a quotation whose own words were not told. An earlier article in another language cannot be compared by words and is taken to
 * have told nothing of it.
 */
export function newSpansOf(article: Told, { holders, figures }: ToldBefore): readonly NewSpan[] {
  const { title, language } = article
  const { newHeadlineTerms: enough } = vocabularyOf(language)
  const untoldOf = (terms: ReadonlySet<string>) => [...terms].filter((term) => !/^\d/.test(term) && !holders.has(term))
  const headline = new Set(signedTermsOf(title, language))
  const untold = untoldOf(headline)
  // The text may say it in other words: then the sentence is the one that shares the rest of the headline.
  const saysHeadline = (terms: ReadonlySet<string>) =>
    untold.length >= enough &&
    (untold.filter((term) => terms.has(term)).length >= enough ||
      (containedIn(headline, terms) >= ofHeadline && untoldOf(terms).length >= enough))
  const judge = ({ terms, figures: own, isRevision }: Compared): 'fact' | 'words' | null => {
    if (terms.size < fewestOfFact) return null
    const { agreeing, opposing } = sharesOf(terms, holders)
    const isFact =
      own.some((figure) => isNewFigure(figure, figures)) ||
      (agreeing < told && (opposing >= told || isRevision)) ||
      saysHeadline(terms)
    if (isFact) return 'fact'
    return agreeing < told && terms.size >= fewestTerms ? 'words' : null
  }
  return sentencesOf(article).flatMap(({ span, whole, besides, quotations }): readonly NewSpan[] => {
    const found = judge(whole)
    const isQuotation =
      quotations.some((terms) => sharesOf(terms, holders).agreeing < told) ||
      (quotations.length > 0 && found === 'fact')
    const apart = besides === whole ? found : judge(besides)
    const by = apart === null || found === null ? (isQuotation ? 'quotation' : null) : found
    return by === null ? [] : [{ ...span, by }]
  })
}

/** The terms of each quotation of a sentence, without those of who said it. Marked names and single words are none. */
function quotationsIn(sentence: string, language: string): readonly ReadonlySet<string>[] {
  return [...sentence.matchAll(marked)].flatMap(([, words = '']) => {
    const terms = new Set(signedTermsOf(words, language))
    const length = wordsOf(words).reduce((sum, word) => sum + (/^\p{Script=Han}/u.test(word) ? word.length / 2 : 1), 0)
    return length >= fewestQuoted && terms.size >= fewestOfFact ? [terms] : []
  })
}
