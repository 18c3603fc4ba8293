import type { Article } from '../article/article.ts'
import { vocabularies } from '../language/vocabularies.ts'
import { personKeyOf } from '../person/person-key.ts'
import { likenessOf } from '../quote/difference.ts'
import { shownConfidence, type Quote } from '../quote/quote.ts'
import { askedOf, holds, stands } from './asked.ts'
import { breathsOf } from './breaths.ts'
import type { Said } from './record.ts'
import { saidWordsOf } from './said-words.ts'

/**
 * What is known of words that somebody was said to have said. `exact`: these very words, by one of the persons asked about where there are some. `other`:
 * these words, by somebody else whom the article names. `unnamed`: these words, and the text does not tell for sure by whom. `altered`: nearly these words;
 * `isOthers` when somebody else said them. `text`: they stand in an article, and not as a quotation. `absent`: in no article that was looked at, which is
 * no proof that nobody said them. `little`: so few words, or none but those of grammar, that they stand in anybody's speech.
 */
export type Verdict =
  | { readonly is: 'exact' | 'other' | 'unnamed'; readonly said: Said }
  | { readonly is: 'altered'; readonly said: Said; readonly isOthers: boolean }
  | { readonly is: 'text'; readonly article: Article }
  | { readonly is: 'absent' | 'little' }

/** Fewer words in order than this, and two sentences merely speak of the same thing. */
const alteredLikeness = 0.6
/** Words this few stand in many sentences; altered ones could be anybody's. */
const leastAlteredWords = 4

/** One word or two say too little to be somebody's. */
const leastWords = 3

/**
 * Compares words with the quotations and the texts of some articles; `persons` are the ids of those whom they may be ascribed to, none of them when they
 * are ascribed to nobody.
 */
export function check(
  words: string,
  persons: ReadonlySet<string>,
  said: readonly Said[],
  articles: readonly Article[],
): Verdict {
  const asked = askedOf(words)
  if (asked.words.length === 0) return { is: 'absent' }
  if (isLittle(asked.words)) return { is: 'little' }
  const holding = said.filter((one) => holds(one, asked))
  const isHis = ({ quote }: Said): boolean =>
    persons.size === 0 ? quote.confidence >= shownConfidence : persons.has(personKeyOf(quote) ?? '')
  const his = holding.find(isHis)
  if (his !== undefined) return { is: 'exact', said: his }
  const others = holding.find(({ quote }) => isNamed(quote))
  if (others !== undefined) return { is: 'other', said: others }
  const [unnamed] = holding
  if (unnamed !== undefined) return { is: 'unnamed', said: unnamed }
  const near = nearest(asked.words, said)
  const altered = near.find(isHis) ?? near[0]
  if (altered !== undefined)
    return { is: 'altered', said: altered, isOthers: !isHis(altered) && isNamed(altered.quote) }
  const article = articles.find(({ text }) => stands(asked, text))
  return article === undefined ? { is: 'absent' } : { is: 'text', article }
}

const grammar = Object.values(vocabularies).map(({ stopWords }) => stopWords)

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

/** Those who said nearly the same, the nearest first. */
function nearest(asked: readonly string[], said: readonly Said[]): readonly Said[] {
  if (asked.length < leastAlteredWords) return []
  const wanted = new Set(asked)
  return said
    .map((one) => ({ one, words: breathsOf(one).flatMap(saidWordsOf) }))
    .filter(({ words }) => new Set(words).intersection(wanted).size >= wanted.size * alteredLikeness)
    .map(({ one, words }) => ({ one, alike: likenessIn(asked, words) }))
    .filter(({ alike }) => alike >= alteredLikeness)
    .toSorted((a, b) => b.alike - a.alike)
    .map(({ one }) => one)
}

// A part of a long quotation is like it when the quotation is like the part where they overlap, so the longer one is not counted whole.
function likenessIn(asked: readonly string[], quotation: readonly string[]): number {
  const alike = likenessOf(asked, quotation)
  const [short, long] = [asked.length, quotation.length]
  return long > short ? Math.min(1, (alike * (short + long)) / (2 * short)) : alike
}
