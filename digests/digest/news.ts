import type { Article } from '../article/article.ts'
import { sliceOf, type Span } from '../article/span.ts'
import { wordsOf } from '../language/terms.ts'
import { newSpansOf, toldBy, type ToldBefore } from '../story/new-spans.ts'

/** Without a new figure or name, so many new sentences make an update; fewer are mostly the same in other words. */
const manySentences = 3

/** What an article adds to what was told: its new sentences. */
export type News = { readonly article: Article; readonly spans: readonly Span[] }

/**
 * What is materially new of a story that was told before: of the articles that came since, the one that adds most. Undefined when
 * none adds a new figure, a new name or several new sentences. An article is compared with those told in its own language only.
 */
export function newsOf(told: readonly Article[], since: readonly Article[]): News | undefined {
  let most: News | undefined
  const inLanguage = new Map<string, ToldBefore>()
  for (const article of since) {
    const same = told.filter(({ language }) => language === article.language)
    if (same.length === 0) continue
    const earlier = inLanguage.get(article.language) ?? toldBy(same)
    inLanguage.set(article.language, earlier)
    const spans = newSpansOf(article, earlier)
    if (!isMaterial(article, spans, earlier)) continue
    if (most === undefined || spans.length > most.spans.length) most = { article, spans }
  }
  return most
}

function isMaterial({ text }: Article, spans: readonly Span[], { words }: ToldBefore): boolean {
  if (spans.length >= manySentences) return true
  return spans.some((span) => factsIn(sliceOf(text, span)).some((fact) => !words.has(fact.toLowerCase())))
}

/** Figures, and words with a capital that do not open the sentence. */
function factsIn(sentence: string): readonly string[] {
  return wordsOf(sentence).filter((word, index) => /^\d/.test(word) || (index > 0 && /^\p{Lu}/u.test(word)))
}
