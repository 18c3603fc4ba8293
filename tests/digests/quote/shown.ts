import type { Cast } from '../../../digests/person/cast.ts'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import { shownConfidence } from '../../../digests/quote/quote.ts'

const offices = [{ role: 'Secretary-General', body: 'RRU', since: '2020-01-01', until: null }]
export const cast: Cast = {
  persons: [
    {
      id: 'rustam-karimov',
      names: { latin: ['Rustam Karimov'], cyrillic: ['Рустам Каримов'], chinese: ['鲁斯塔姆·卡里莫夫', '卡里莫夫'] },
      offices,
    },
  ],
  bodies: [
    {
      id: 'RRU',
      names: { latin: ['RRU'], cyrillic: ['РДС'], chinese: ['路河组织'] },
      roles: { 'Secretary-General': ['Secretary-General', 'chief', 'генсек', '秘书长'] },
    },
  ],
}

/** The speakers of what is shown, `*` behind the topic's person, `?` for nobody. */
export function shown(text: string): readonly string[] {
  const language = languageOf(text)
  return findQuotes({ text, language, published: '2024-05-06T08:00:00Z' }, cast)
    .filter(({ kind }) => kind !== 'reported')
    .map(({ speaker, person, confidence, mention }) => {
      if (confidence < shownConfidence) return 'hidden'
      const words = mention === null ? '?' : text.slice(mention.start, mention.end)
      return `${speaker ?? words}${person === null ? '' : '*'}`
    })
}

/** The language of a text by its script. */
export function languageOf(text: string): 'en' | 'ru' | 'zh' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
}
