import { type Token, tokenAt } from '../token.ts'
import { bare, isContentWord, isNameWord } from './noun.ts'
import { type Phrase, phraseStartingAt } from './phrase.ts'
import * as en from './words.ts'

/** The phrase with which a clause begins, past "But", "On Monday," and "Speaking in Omsk,". */
export function firstSubject(tokens: readonly Token[], floor: number, ceiling: number): Phrase | null {
  let at = floor
  for (let tries = 0; tries < 5 && at < ceiling; tries += 1) {
    while (at < ceiling && isOpeningWord(tokens, at)) at += 1
    const token = tokenAt(tokens, at)
    const introduces =
      en.prepositions.has(token.lower) ||
      /^(?:when|while|as|after|if|although|though|because|since|once|asked|given)$/.test(token.lower) ||
      (/(?:ing|ed)$/.test(token.lower) &&
        !en.determiners.has(tokenAt(tokens, at - 1).lower) &&
        (at === 0 || !isNameWord(tokens, at)))
    if (!introduces) return phraseFromStart(tokens, at, ceiling)
    const comma = nextComma(tokens, at, ceiling)
    if (comma === -1) {
      const phrase = phraseStartingAt(tokens, at + 1)
      return phrase === null ? null : phraseFromStart(tokens, phrase.to + 1, ceiling)
    }
    at = comma + 1
  }
  return null
}

function isOpeningWord(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  return (
    token.kind === 'quote' ||
    /^(?:and|but|or|so|yet|nor|that|,|—|–|-|\))$/.test(token.lower) ||
    en.adverbs.has(token.lower) ||
    en.calendar.has(bare(token))
  )
}

function nextComma(tokens: readonly Token[], from: number, ceiling: number): number {
  for (let at = from; at < ceiling; at += 1) if (tokenAt(tokens, at).text === ',') return at
  return -1
}

/** The phrase that begins at a place, past opening words; null when no noun begins there. */
export function phraseFromStart(tokens: readonly Token[], from: number, ceiling: number): Phrase | null {
  let at = from
  while (at < ceiling && isOpeningWord(tokens, at)) at += 1
  if (at >= ceiling) return null
  const token = tokenAt(tokens, at)
  if (
    !isNameWord(tokens, at) &&
    !isContentWord(tokens, at) &&
    !en.pronouns.has(token.lower) &&
    !en.determiners.has(token.lower)
  )
    return null
  if (en.prepositions.has(token.lower)) return null
  return phraseStartingAt(tokens, at)
}
