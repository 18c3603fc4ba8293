/** A language the core knows the grammar of. */
export type KnownLanguage = 'en' | 'ru' | 'zh'

/** The known language of a BCP 47 tag by its first part; the rules of English serve every other one. */
export function knownLanguageOf(tag: string): KnownLanguage {
  const primary = tag.slice(0, 2).toLowerCase()
  return primary === 'ru' || primary === 'zh' ? primary : 'en'
}
