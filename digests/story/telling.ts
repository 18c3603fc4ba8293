import type { Article } from '../article/article.ts'
import { reportSentencesOf } from '../article/report.ts'
import { sliceOf } from '../article/span.ts'
import { knownLanguageOf, type KnownLanguage } from '../language/vocabularies.ts'
import { termsOf, wordsOf } from '../language/terms.ts'
import { skeletonOf } from '../language/transliteration.ts'
import { happeningsOf } from './happening.ts'
import { marksOf, noMarks, type Marks } from './marks.ts'

/** What of an article is compared with others: how it tells its event, once and for all. */
export type Telling = {
  readonly articleId: string
  readonly language: KnownLanguage
  /** Days since 1970, or null when the article has no date. */
  readonly day: number | null
  /** Each stem with its emphasis: how often, how early, and whether it is a name. */
  readonly terms: ReadonlyMap<string, number>
  readonly headline: ReadonlySet<string>
  /** What of the headline tells the event from others of its kind. */
  readonly marks: Marks
  readonly happenings: ReadonlySet<string>
  /** Names by their consonants, and figures: what survives translation. */
  readonly bridge: ReadonlySet<string>
}

/** An event is told in the first paragraphs; what follows is as often about others. In UTF-16 units. */
const toldWithin = 1_300
const emphasis = {
  headline: 3,
  /** Falls by half every four sentences, down to `floor`. */
  lead: 1.5,
  floor: 0.4,
  fadeSentences: 6,
  /** Names weigh more: events of one kind share the other words. */
  name: 1.5,
} as const
const fewestHeadlineTerms = 3

/** Reads an article's telling. */
export function tellingOf(article: Pick<Article, 'id' | 'title' | 'text' | 'language' | 'published'>): Telling {
  const { title, language } = article
  const text = article.text.slice(0, toldWithin)
  const sentences = reportSentencesOf({ text, language })
  const parts = sentences.map((span) => sliceOf(text, span))
  const headline = headlineOf(title, parts[0] ?? '', language)
  const names = namesIn(parts, language)
  const published = article.published === null ? Number.NaN : Date.parse(article.published)
  const day = Number.isNaN(published) ? null : Math.floor(published / 86_400_000)
  return {
    articleId: article.id,
    language: knownLanguageOf(language),
    day,
    terms: emphasised(headline, parts, names.stems, language),
    headline: new Set(headline),
    marks: isLabel(title, language) ? noMarks : marksOf(title, names.stems, language),
    happenings: day === null ? new Set() : happeningsOf(text, sentences, language, day),
    bridge: new Set([...names.skeletons, ...figuresIn(`${title} ${text}`)]),
  }
}

/** A date, a label such as "Live" or a section's name: no headline of an event. */
function isLabel(title: string, language: string): boolean {
  return termsOf(title, language).filter((term) => !/^\d/.test(term)).length < fewestHeadlineTerms
}

/** The terms of the headline; of the first sentence too when the headline is a label. */
function headlineOf(title: string, first: string, language: string): readonly string[] {
  return termsOf(isLabel(title, language) ? `${title}. ${first}` : title, language)
}

function emphasised(
  headline: readonly string[],
  parts: readonly string[],
  names: ReadonlySet<string>,
  language: string,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight)
  for (const term of headline) add(term, emphasis.headline)
  for (const [index, part] of parts.entries()) {
    const weight = Math.max(emphasis.floor, emphasis.lead * Math.exp(-index / emphasis.fadeSentences))
    for (const term of termsOf(part, language)) add(term, weight)
  }
  for (const [term, weight] of weights) {
    weights.set(term, Math.log(1 + weight) * (names.has(term) ? emphasis.name : 1))
  }
  return weights
}

/** Words with a capital that do not open a sentence. Chinese has no capitals, and so no names here. */
function namesIn(parts: readonly string[], language: string) {
  const stems = new Set<string>()
  const skeletons = new Set<string>()
  for (const part of parts) {
    for (const word of wordsOf(part).slice(1)) {
      if (!/^\p{Lu}/u.test(word)) continue
      for (const stem of termsOf(word, language)) {
        stems.add(stem)
        const skeleton = skeletonOf(stem)
        if (skeleton !== '') skeletons.add(skeleton)
      }
    }
  }
  return { stems, skeletons }
}

/** Figures of two digits and more; the smaller ones are everywhere. */
function figuresIn(text: string): readonly string[] {
  return wordsOf(text).filter((word) => /^\d[\d.,]+$/.test(word))
}
