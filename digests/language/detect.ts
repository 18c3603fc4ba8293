import type { KnownLanguage } from './known.ts'

/** Enough to tell scripts apart; the rest of a long text adds nothing. */
const sampleLength = 2_000

/** The known language a text is written in, told by its script. One Han character says about as much as three letters. */
export function detectLanguage(text: string): KnownLanguage {
  const sample = text.slice(0, sampleLength)
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const han = 3 * count(/\p{Script=Han}/gu)
  if (han > latin && han > cyrillic) return 'zh'
  return cyrillic > latin ? 'ru' : 'en'
}
