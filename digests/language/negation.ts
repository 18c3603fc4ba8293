import { knownLanguageOf, type KnownLanguage } from './known.ts'
import { termsAmong, wordsOf } from './terms.ts'

/** Words that deny what comes next; "not only" does not. In Chinese they are parts of a run, and some words only begin like them. */
const negations: { readonly [language in KnownLanguage]: RegExp } = {
  en: /^(?:not|no|never|nor|neither|cannot|\p{L}+n['’]t)$/iu,
  ru: /^(?:не|ни|нет)$/iu,
  zh: /(?:并未|并非|没有|尚未|不(?![同断少仅久但管论幸足良])|没|未(?!来|必|婚)|无法)/u,
}
const notDenied = /^(?:only|just|только|лишь)$/iu
const sign = '¬'

/** The terms of a text like `termsOf`, with a sign before each that a negation stands in front of. */
export function signedTermsOf(text: string, language: string): readonly string[] {
  const negation = negations[knownLanguageOf(language)]
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
      for (const [part, run] of word.split(negations.zh).entries()) {
        denied ||= part > 0
        add(termsAmong([run], language))
      }
      denied = false
    } else if (negation.test(word)) denied = !notDenied.test(words[index + 1] ?? '')
    else add(termsAmong([word], language))
  }
  return signed
}

/** The same term, denied where it was not and the other way round. */
export function oppositeOf(term: string): string {
  return term.startsWith(sign) ? term.slice(sign.length) : sign + term
}
