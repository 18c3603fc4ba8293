import type { Article } from '../article/article.ts'
import { fold, searchWordsOf } from '../language/fold.ts'
import { personKeyOf } from '../person/person-key.ts'
import { stopWords } from '../language/stop-words.ts'
import { likenessOf } from '../quote/difference.ts'
import { shownConfidence, type Quote } from '../quote/quote.ts'
import { wordsOf, type Said } from './record.ts'

/**
 * What is known of words that somebody was said to have said. `exact`: these very words, by the person asked about where there is one. `other`: these
 * words, by somebody else whom the article names. `unnamed`: these words, and the text does not tell by whom. `altered`: nearly these words. `text`: they
 * stand in an article, and not as a quotation. `absent`: in no article that was looked at, which is no proof that nobody said them. `little`: so few
 * words, or none but those of grammar, that they stand in anybody's speech.
 */
export type Verdict =
  | { readonly is: 'exact' | 'other' | 'unnamed' | 'altered'; readonly said: Said }
  | { readonly is: 'text'; readonly article: Article }
  | { readonly is: 'absent' | 'little' }

/** Fewer words in order than this, and two sentences merely speak of the same thing. */
const alteredLikeness = 0.6
/** Words this few stand in many sentences; altered ones could be anybody's. */
const leastAlteredWords = 4

/** One word or two say too little to be somebody's. */
const leastWords = 3

/** Compares words with the quotations and the texts of some articles; `person` is the id of whoever they were ascribed to, or null. */
export function check(
  words: string,
  person: string | null,
  said: readonly Said[],
  articles: readonly Article[],
): Verdict {
  const asked = searchWordsOf(words)
  if (asked.length === 0) return { is: 'absent' }
  if (isLittle(asked)) return { is: 'little' }
  const wanted = keyOf(asked)
  const prints = said.map((one) => ({ one, words: searchWordsOf(wordsOf(one)) }))
  const holding = prints.filter((print) => keyOf(print.words).includes(wanted)).map(({ one }) => one)
  const his = holding.find(({ quote }) => person === null || personKeyOf(quote) === person)
  if (his !== undefined) return { is: 'exact', said: his }
  const others = holding.find(({ quote }) => isNamed(quote))
  if (others !== undefined) return { is: 'other', said: others }
  const [unnamed] = holding
  if (unnamed !== undefined) return { is: 'unnamed', said: unnamed }
  const altered = nearest(asked, prints)
  if (altered !== undefined) return { is: 'altered', said: altered }
  const article = articles.find(({ text }) => stands(asked, text))
  return article === undefined ? { is: 'absent' } : { is: 'text', article }
}

const grammar = Object.values(stopWords)

function isLittle(words: readonly string[]): boolean {
  return words.length < leastWords || words.every((word) => grammar.some((stops) => stops.has(word)))
}

/** True when the article tells whose the words are: a surname alone, or a farmer, may be the very person that was asked about. */
function isNamed({ speakerKind, confidence, ...quote }: Quote): boolean {
  if (confidence < shownConfidence) return false
  return (
    personKeyOf({ ...quote, speakerKind, confidence }) !== null || (speakerKind !== null && speakerKind !== 'person')
  )
}

// With a space at both ends, so that words are found whole.
const keyOf = (words: readonly string[]): string => ` ${words.join(' ')} `

function stands(words: readonly string[], text: string): boolean {
  const folded = fold(text)
  // Cheap first: a text without one of the letter rows is not cut into words.
  return words.every((word) => folded.includes(word)) && keyOf(searchWordsOf(text)).includes(keyOf(words))
}

type Print = { readonly one: Said; readonly words: readonly string[] }

function nearest(asked: readonly string[], prints: readonly Print[]): Said | undefined {
  if (asked.length < leastAlteredWords) return undefined
  const wanted = new Set(asked)
  const scored = prints
    .filter(({ words }) => new Set(words).intersection(wanted).size >= wanted.size * alteredLikeness)
    .map(({ one, words }) => ({ one, alike: likenessIn(asked, words) }))
    .filter(({ alike }) => alike >= alteredLikeness)
  return scored.toSorted((a, b) => b.alike - a.alike)[0]?.one
}

// A part of a long quotation is like it when the quotation is like the part where they overlap, so the longer one is not counted whole.
function likenessIn(asked: readonly string[], quotation: readonly string[]): number {
  const alike = likenessOf(asked, quotation)
  const [short, long] = [asked.length, quotation.length]
  return long > short ? Math.min(1, (alike * (short + long)) / (2 * short)) : alike
}
