import type { Article } from '../article/article.ts'
import { sliceOf } from '../article/span.ts'
import { keyPointsOf } from '../brief/key-points.ts'
import { wordsOf } from '../language/terms.ts'
import { onceEach } from '../once-each.ts'
import { newSpansOf, type NewSpan } from '../story/new-spans.ts'
import { toldBy, type ToldBefore } from '../story/told-before.ts'

/** Without a new fact, name or quotation, so many new sentences make an update; fewer are mostly the same in other words. */
const manySentences = 3

/**
 * What a reader was told of an article: its words that were shown, or `all` for who knows the article itself. An article without any
 * was passed over, since it said nothing that was not told.
 */
export type ToldArticle = { readonly article: Article; readonly shown: readonly string[] | 'all' }

/** What an article adds to what was told: its new sentences, and which of them have a new fact, name or quotation. */
export type News = { readonly article: Article; readonly spans: readonly NewSpan[]; readonly facts: readonly NewSpan[] }

/**
 * What is materially new of a story, article by article, that which adds most first; each is compared with what was told and with the
 * ones before it, so nothing is there twice. Ends when there are more sentences than are `enough`. An article is compared with those
 * told in its own language only.
 */
export function newsOf(told: readonly ToldArticle[], since: readonly Article[], enough: number): readonly News[] {
  const known = knownFrom(told)
  const adding = since
    .flatMap((article) => newsIn(article, known) ?? [])
    .toSorted((one, other) => other.spans.length - one.spans.length)
  const found: News[] = []
  let sentences = 0
  for (const { article } of adding) {
    if (sentences > enough) break
    const news = newsIn(article, known)
    if (news === undefined) continue
    found.push(news)
    sentences += news.spans.length
    known.add({ article, shown: news.spans.map((span) => sliceOf(article.text, span)) })
  }
  return found
}

/** Those of the articles that have news for who was told this. */
export function stillNews(told: readonly ToldArticle[], articles: readonly Article[]): readonly Article[] {
  const known = knownFrom(told)
  return articles.filter((article) => newsIn(article, known) !== undefined)
}

type Known = {
  readonly in: (language: string) => ToldBefore | undefined
  readonly add: (told: ToldArticle) => void
}

function knownFrom(told: readonly ToldArticle[]): Known {
  const texts = Map.groupBy(told.filter(isTold).map(toldText), ({ language }) => language)
  const read = new Map<string, ToldBefore>()
  return {
    in: (language) => {
      const some = texts.get(language)
      if (some === undefined) return undefined
      const known = read.get(language) ?? toldBy(some)
      read.set(language, known)
      return known
    },
    add: (one) => {
      const text = toldText(one)
      texts.set(text.language, [...(texts.get(text.language) ?? []), text])
      read.delete(text.language)
    },
  }
}

const isTold = ({ shown }: ToldArticle): boolean => shown === 'all' || shown.length > 0

// Whoever was shown an article's key points, or its headline alone, was told the article: the rest is what a brief leaves to it. Of
// any other only what was shown was told. Words that were shown and stand there no more are for corrections to tell.
function toldText({ article, shown }: ToldArticle): Pick<Article, 'text' | 'language'> {
  const { title, text, language } = article
  const isWhole =
    shown === 'all' ||
    shown.every((words) => words === title || !text.includes(words)) ||
    isAmong(
      keyPointsOf(article).map((span) => sliceOf(text, span)),
      shown,
    )
  return isWhole ? wholeOf(article) : { language, text: [title, ...shown].join('\n\n') }
}

// One object for one article, so that what was read of it is found again.
const wholeOf = onceEach(({ language, title, text }: Article) => ({ language, text: `${title}\n\n${text}` }))

function isAmong(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((one) => all.includes(one))
}

function newsIn(article: Article, known: Known): News | undefined {
  const earlier = known.in(article.language)
  if (earlier === undefined) return undefined
  const spans = newSpansOf(article, earlier)
  const facts = spans.filter(
    (span) =>
      span.by !== 'words' ||
      namesIn(sliceOf(article.text, span)).some((name) => !earlier.words.has(name.toLowerCase())),
  )
  return facts.length > 0 || spans.length >= manySentences ? { article, spans, facts } : undefined
}

/** Words with a capital that do not open the sentence. */
function namesIn(sentence: string): readonly string[] {
  return wordsOf(sentence).filter((word, index) => index > 0 && /^\p{Lu}/u.test(word))
}
