import { knownLanguageOf } from './known.ts'
import { stemOf } from './stem.ts'
import { stopWords } from './stop-words.ts'

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
  const known = knownLanguageOf(language)
  const stops = stopWords[known]
  return wordsOf(text).flatMap((word) => {
    if (han.test(word)) return pairsOf(word, stopWords.zh)
    const lower = word.toLowerCase().replace(/['’]s$/, '')
    if (stops.has(lower.replaceAll('ё', 'е')) || (lower.length < 2 && !/\d/.test(lower))) return []
    return [stemOf(lower, known)]
  })
}

function pairsOf(word: string, stops: ReadonlySet<string>): readonly string[] {
  const characters = Array.from(word)
  return characters
    .slice(1)
    .map((character, index) => `${characters[index] ?? ''}${character}`)
    .filter((pair) => !Array.from(pair).some((character) => stops.has(character)))
}
