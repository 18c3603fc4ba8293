import { type Token, tokenAt } from '../token.ts'
import { isInscription } from './nobody.ts'
import { firstSubject } from './opening.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { isPassive } from './verb.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

/** "people saying", "a statement calling": the noun directly before a participle; behind a comma, the clause's subject. */
export function participleSubject(tokens: readonly Token[], at: number): Phrase | null {
  if (at === 0) {
    const comma = tokens.findIndex(({ text }) => text === ',')
    return comma === -1 ? null : firstSubject(tokens, comma + 1, tokens.length)
  }
  const before = tokenAt(tokens, at - 1)
  const blamed = /^(?:for|of)$/.test(before.lower) ? objectBefore(tokens, at - 1) : null
  if (blamed !== null) return blamed
  if (before.kind !== 'word' || en.prepositions.has(before.lower)) return null
  const absolute = absoluteSubject(tokens, at)
  if (absolute !== null) return absolute
  const phrase = phraseEndingAt(tokens, at - 1, 0)
  // "The union issued a statement saying": the union speaks.
  if (
    phrase !== null &&
    /^(?:issued|released|sent|published|posted|wrote|made|gave)$/.test(tokenAt(tokens, phrase.from - 1).lower)
  )
    return null
  if (phrase === null) return null
  // "was met by protesters shouting": who does what the passive tells goes on to speak.
  if (phrase.kind === 'nominal' && /^(?:by|from|of)$/.test(tokenAt(tokens, phrase.from - 1).lower)) return phrase
  return en.documentNouns.has(tokenAt(tokens, phrase.to).lower) || isInscription(tokens, phrase) ? phrase : null
}

/** "criticised Brand for saying": whom the verb before a name governs is the one who said it. */
function objectBefore(tokens: readonly Token[], preposition: number): Phrase | null {
  const phrase = phraseEndingAt(tokens, preposition - 1, 0)
  if (phrase?.kind !== 'name') return null
  const verb = tokenAt(tokens, phrase.from - 1)
  return verb.text === verb.lower && cueForms.get(verb.lower)?.form === 'finite' ? phrase : null
}

/** "…, with a spokesman for the mayor saying": the subject of an absolute construction stands behind "with". */
function absoluteSubject(tokens: readonly Token[], at: number): Phrase | null {
  for (let place = at - 1; place >= 0 && at - place < 14; place -= 1) {
    const { lower, kind } = tokenAt(tokens, place)
    if (kind !== 'word' && !/^['’]s?$/.test(lower)) return null
    if (lower === 'with') return phraseStartingAt(tokens, place + 1)
  }
  return null
}

/** "Olsen quoted Brand as saying": the one who is quoted speaks. */
export function quotedSubject(tokens: readonly Token[], at: number): Phrase | null {
  if (tokenAt(tokens, at - 1).lower !== 'as') return null
  const verb = tokens.findLastIndex(
    ({ lower }, place) => place < at && /^(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))$/.test(lower),
  )
  if (verb === -1 || isPassive(tokens, verb, 'finite')) return null
  const phrase = phraseStartingAt(tokens, verb + 1)
  return phrase !== null && phrase.to < at - 1 ? phrase : null
}

/** "adopted a resolution …, noting that": what was adopted speaks, not those who adopted it. */
export function enactedDocument(tokens: readonly Token[], at: number): Phrase | null {
  const verb = tokens.findLastIndex(({ lower }, place) => place < at && en.enactingVerbs.has(lower))
  if (verb === -1) return null
  const phrase = phraseStartingAt(tokens, verb + 1)
  return phrase !== null && en.documentNouns.has(tokenAt(tokens, phrase.to).lower) ? phrase : null
}
