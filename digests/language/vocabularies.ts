import { chineseVocabulary } from './chinese/vocabulary.ts'
import { englishVocabulary } from './english/vocabulary.ts'
import { russianVocabulary } from './russian/vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The languages whose words are known, by their primary tags. */
export const vocabularies = {
  en: englishVocabulary,
  ru: russianVocabulary,
  zh: chineseVocabulary,
} as const satisfies { readonly [tag: string]: Vocabulary }

/** A language whose words the core knows. */
export type KnownLanguage = keyof typeof vocabularies

/** The known language of a BCP 47 tag by its first part; the rules of English serve every other one. */
export function knownLanguageOf(tag: string): KnownLanguage {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  return isKnown(primary) ? primary : 'en'
}

/** The words of a BCP 47 tag's language, or those of English. */
export function vocabularyOf(tag: string): Vocabulary {
  return vocabularies[knownLanguageOf(tag)]
}

function isKnown(tag: string): tag is KnownLanguage {
  return Object.hasOwn(vocabularies, tag)
}
