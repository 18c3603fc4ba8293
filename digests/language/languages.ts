import { english } from './en.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'
import type { Language } from './language.ts'

const languages: readonly Language[] = [english, russian, chinese]

/** The language of a BCP 47 tag ("en", "en-GB"), or null for one whose grammar nobody has written yet. */
export function languageOf(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language.tag === primary) ?? null
}
