import { vocabularies, vocabularyOf } from './vocabularies.ts'

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’.-](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu
const han = /^\p{Script=Han}/u

/** The words of a text as they stand, in order. A run of Han characters is one of them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(run) ?? []
}

/**
 * What a text is about: the stems of its words without stop words, in order. Chinese, which has no spaces between words,
 * gives its pairs of neighbouring characters.
 */
export function termsOf(text: string, language: string): readonly string[] {
  return termsAmong(wordsOf(text), language)
}

/** The same of words that are cut already, by `wordsOf`. */
export function termsAmong(words: readonly string[], language: string): readonly string[] {
  const { stopWords, stemOf } = vocabularyOf(language)
  return words.flatMap((word) => {
    if (han.test(word)) return pairsOf(word, vocabularies.zh.stopWords)
    const lower = withoutOwner(word.toLowerCase().replaceAll('ё', 'е'))
    return stopWords.has(lower) || (lower.length < 2 && !/\d/.test(lower)) ? [] : stemOf(lower)
  })
}

function withoutOwner(word: string): string {
  return word.endsWith('’s') || word.endsWith("'s") ? word.slice(0, -2) : word
}

function pairsOf(word: string, stops: ReadonlySet<string>): readonly string[] {
  const pairs: string[] = []
  let before = ''
  for (const character of word) {
    const open = stops.has(character) ? '' : character
    if (before !== '' && open !== '') pairs.push(before + open)
    before = open
  }
  return pairs
}
