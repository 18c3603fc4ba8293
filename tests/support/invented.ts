import type { Article } from '../../digests/article/article.ts'
import type { Instant } from '../../src/instant.ts'
import { anArticle } from './articles.ts'
import type { Chance } from './chance.ts'

const syllables = ['ba', 'do', 'ke', 'li', 'mu', 'na', 'po', 'ru', 'sa', 'te', 'vo', 'zi', 'gar', 'hul', 'jem']

/** So many words that nobody has. */
export function inventedWords(chance: Chance, count: number): string {
  const word = () => Array.from({ length: 4 }, () => syllables[Math.floor(chance() * syllables.length)] ?? '').join('')
  return Array.from({ length: count }, word).join(' ')
}

/** A story of invented words, long enough that a few fill several messages; its title begins with `mark`. */
export function anInventedStory(chance: Chance, id: string, mark: string, published: Instant): Article {
  const title = `${mark} ${inventedWords(chance, 5)}`
  const text = Array.from({ length: 4 }, () => `The ${inventedWords(chance, 60)}.`).join('\n\n')
  return anArticle({ id, url: null, title, text, published })
}
