import type { Article } from '../article/article.ts'
import { fold, searchWordsOf } from '../language/fold.ts'
import { personKeyOf } from '../person/person-key.ts'
import { likeness } from '../quote/difference.ts'
import { wordsOf, type Said } from './record.ts'

/**
 * What is known of words that somebody was said to have said. `exact`: these very words, by the person asked about where there is one. `other`: these
 * words, by somebody else. `altered`: nearly these words. `text`: they stand in an article, and not as a quotation. `absent`: in no article that was
 * looked at, which is no proof that nobody said them.
 */
export type Verdict =
  | { readonly is: 'exact' | 'other' | 'altered'; readonly said: Said }
  | { readonly is: 'text'; readonly article: Article }
  | { readonly is: 'absent' }

/** Fewer words in order than this, and two sentences merely speak of the same thing. */
const alteredLikeness = 0.6
/** Words this few stand in many sentences; altered ones could be anybody's. */
const leastAlteredWords = 4

/** Compares words with the quotations and the texts of some articles; `person` is the id of whoever they were ascribed to, or null. */
export function check(
  words: string,
  person: string | null,
  said: readonly Said[],
  articles: readonly Article[],
): Verdict {
  const asked = searchWordsOf(words)
  if (asked.length === 0) return { is: 'absent' }
  const wanted = keyOf(asked)
  const prints = said.map((one) => ({ one, words: searchWordsOf(wordsOf(one)) }))
  const holding = prints.filter((print) => keyOf(print.words).includes(wanted)).map(({ one }) => one)
  const his = holding.find(({ quote }) => person === null || personKeyOf(quote) === person)
  if (his !== undefined) return { is: 'exact', said: his }
  const [others] = holding
  if (others !== undefined) return { is: 'other', said: others }
  const altered = nearest(words, asked, prints)
  if (altered !== undefined) return { is: 'altered', said: altered }
  const article = articles.find(({ text }) => stands(asked, text))
  return article === undefined ? { is: 'absent' } : { is: 'text', article }
}

// With a space at both ends, so that words are found whole.
const keyOf = (words: readonly string[]): string => ` ${words.join(' ')} `

function stands(words: readonly string[], text: string): boolean {
  const folded = fold(text)
  // Cheap first: a text without one of the letter rows is not cut into words.
  return words.every((word) => folded.includes(word)) && keyOf(searchWordsOf(text)).includes(keyOf(words))
}

type Print = { readonly one: Said; readonly words: readonly string[] }

function nearest(asked: string, askedWords: readonly string[], prints: readonly Print[]): Said | undefined {
  if (askedWords.length < leastAlteredWords) return undefined
  const wanted = new Set(askedWords)
  const scored = prints
    .filter(({ words }) => words.filter((word) => wanted.has(word)).length >= wanted.size * alteredLikeness)
    .map(({ one, words }) => ({ one, alike: likenessIn(asked, askedWords.length, wordsOf(one), words.length) }))
    .filter(({ alike }) => alike >= alteredLikeness)
  return scored.toSorted((a, b) => b.alike - a.alike)[0]?.one
}

// A part of a long quotation is like it when the quotation is like the part where they overlap, so the longer one is not counted whole.
function likenessIn(words: string, asked: number, quotation: string, length: number): number {
  const alike = likeness(words, quotation)
  return length > asked ? Math.min(1, (alike * (asked + length)) / (2 * asked)) : alike
}
