import { type Token, tokenAt } from '../token.ts'
import { bare, isContentWord, isNameWord } from './noun.ts'
import type { Phrase } from './phrase.ts'
import * as en from './words.ts'

// Posts that are surnames as often.
const surnames = new Set(
  'king queen prince bishop pope judge major dean page chancellor marshal knight sheriff cook constable justice lord cardinal baron abbot deacon sergeant father brother sister'.split(
    ' ',
  ),
)

// In tokens, of what may stand between the article and the post: "the then acting foreign Minister".
const reach = 4

/** "the Secretary-General", "SCO Chief": a post with a capital is no name. Its article and what tells it from another post belong to it. */
export function asRole(tokens: readonly Token[], phrase: Phrase): Phrase {
  const counted = phrase.kind === 'name' ? countedFrom(tokens, phrase) : -1
  if (counted !== -1) return { ...phrase, kind: 'nominal', from: counted }
  if (phrase.kind !== 'name' || !isNameWord(tokens, phrase.to) || !isPost(tokens, phrase.to)) return phrase
  const article = articleBefore(tokens, phrase.from)
  if (article !== -1) return { ...phrase, kind: 'nominal', from: article }
  const post = tokens.slice(phrase.from, phrase.to + 1)
  const onlyPost = post.every((token, at) => isPost(tokens, phrase.from + at) || /^\p{Lu}{2,6}$/u.test(token.text))
  return onlyPost && !surnames.has(bare(tokenAt(tokens, phrase.to))) ? { ...phrase, kind: 'nominal' } : phrase
}

/** "another Republican", "a Turk": one of many is no name. The place of the word that says so; -1 when none does. */
function countedFrom(tokens: readonly Token[], { to }: Phrase): number {
  return /^(?:another|some|every|each|any|many|several|most|few|one|two|three|an?)$/.test(tokenAt(tokens, to - 1).lower)
    ? to - 1
    : -1
}

/** The place of the article in front of a post, or within its phrase; -1 when there is none. */
function articleBefore(tokens: readonly Token[], from: number): number {
  for (let at = from; at >= Math.max(0, from - reach); at -= 1) {
    const { lower } = tokenAt(tokens, at)
    if (/^(?:the|this|that|an?|his|her|their|its|our)$/.test(lower)) return at
    if (at < from && !/^(?:then|first|now|once)$/.test(lower) && !isContentWord(tokens, at)) return -1
  }
  return -1
}

function isPost(tokens: readonly Token[], at: number): boolean {
  return bare(tokenAt(tokens, at))
    .split('-')
    .some((part) => en.titles.has(part))
}
