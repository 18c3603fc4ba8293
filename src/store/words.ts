import { searchWordsOf } from '../../digests/language/fold.ts'

/** The words of a text as an article is found by them: as FTS5's `unicode61` parts them, which knows letters and digits and nothing else. */
export function wordsOf(text: string): readonly string[] {
  return searchWordsOf(text).flatMap((word) =>
    lettersOnly.test(word) ? word : word.split(between).filter((part) => part !== ''),
  )
}

const lettersOnly = /^[\p{L}\p{N}\p{Co}]*$/u
const between = /[^\p{L}\p{N}\p{Co}]+/u
