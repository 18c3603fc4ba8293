import { english } from './en.ts'
import type { Words } from './words.ts'

const languages: { readonly [language: string]: Words } = { en: english }

/** The labels for a reader's locale (a BCP 47 tag); English where there are none. */
export function wordsFor(locale: string): Words {
  return languages[locale.slice(0, 2).toLowerCase()] ?? english
}
