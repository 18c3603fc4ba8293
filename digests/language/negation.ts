import { termsAmong, wordsOf } from './terms.ts'
import { vocabularies, vocabularyOf } from './vocabularies.ts'

const sign = '¬'

/** The terms of a text like `termsOf`, with a sign before each that a negation stands in front of. */
export function signedTermsOf(text: string, language: string): readonly string[] {
  const { negation } = vocabularyOf(language)
  const words = wordsOf(text)
  const signed: string[] = []
  let denied = false
  const add = (terms: readonly string[]) => {
    const [first, ...rest] = terms
    if (first === undefined) return
    signed.push(denied ? sign + first : first)
    for (const term of rest) signed.push(term)
    denied = false
  }
  for (const [index, word] of words.entries()) {
    if (/^\p{Script=Han}/u.test(word)) {
      for (const [part, run] of word.split(vocabularies.zh.negation.word).entries()) {
        denied ||= part > 0
        add(termsAmong([run], language))
      }
      denied = false
    } else if (negation.word.test(word)) denied = !negation.only.test(words[index + 1] ?? '')
    else add(termsAmong([word], language))
  }
  return signed
}

/** The same term, denied where it was not and the other way round. */
export function oppositeOf(term: string): string {
  return term.startsWith(sign) ? term.slice(sign.length) : sign + term
}
