import type { Cue } from '../cue.ts'
import { type Sentence, type Token, tokenAt } from '../token.ts'
import { agentBehindQuotation, agentOfParticiple, isParticipleOf, writerRead } from './agent.ts'
import { withPartner } from './joint.ts'
import { mentionOf } from './mention.ts'
import { isInscription, isNobody } from './nobody.ts'
import { isNameWord } from './noun.ts'
import { firstSubject } from './opening.ts'
import { enactedDocument, participleSubject, quotedSubject } from './participle.ts'
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrase.ts'
import { quotedObject } from './quoting.ts'
import { clauseStart, subjectAfter, subjectBefore } from './subject.ts'
import { isBe, isGoverned, isInverted, isNoun, isPassive } from './verb.ts'
import { cueForms } from './verbs.ts'
import { isWanted } from './wanted.ts'
import * as en from './words.ts'

/** The cue that a verb makes, with its subject: before it, behind it, or that of the clause. */
export function verbAt({ text, tokens }: Sentence, at: number, before: readonly Cue[]): Cue | null {
  const token = tokenAt(tokens, at)
  const opens = at === 0 && isNameWord(tokens, 1)
  const known = token.kind === 'word' && (token.text === token.lower || opens) ? cueForms.get(token.lower) : undefined
  if (known === undefined) return unlistedVerb(text, tokens, at)
  if (isToldPassive(tokens, at)) return null
  if (known.form === 'base' && isWanted(tokens, at)) {
    const { strength } = known
    return { at, from: at, to: at, word: token.lower, form: 'finite', strength, speaker: null, denied: true }
  }
  if (isNoun(tokens, at) || leadsToQuoted(tokens, at)) return null
  if (known.form === 'base' && !isGoverned(tokens, at)) return null
  const cueOf = (found: Phrase | null, from: number, to: number, form: Cue['form']): Cue => {
    if (found !== null && (isNobody(tokens, found) || isInscription(tokens, found)))
      return { at, from, to, word: token.lower, form, strength: known.strength, speaker: null, denied: true }
    const phrase = found === null ? null : withPartner(tokens, found, at)
    const speaker = phrase === null ? null : mentionOf(text, tokens, phrase)
    const reach = phrase !== null && phrase.to > to && to > at ? phrase.to : to
    return { at, from, to: reach, word: token.lower, form, strength: known.strength, speaker }
  }
  if (isPassive(tokens, at, known.form)) {
    if (/^quoted?$/.test(token.lower) || isSaidToSay(tokens, at)) return null
    const by = [at + 1, at + 2, at + 3].find((place) => tokenAt(tokens, place).lower === 'by')
    const phrase = by === undefined ? null : phraseStartingAt(tokens, by + 1)
    return phrase === null ? null : cueOf(phrase, at, phrase.to, 'finite')
  }
  if (isParticipleOf(tokens, at)) {
    const phrase = agentOfParticiple(tokens, at)
    return phrase === null
      ? { ...cueOf(null, at, at, 'participle'), denied: true }
      : cueOf(phrase, at, phrase.to, 'finite')
  }
  const other = agentBehindQuotation(tokens, at) ?? writerRead(tokens, at) ?? quotedObject(tokens, at)
  if (other !== null) {
    const quoted = token.lower.startsWith('quot')
    return cueOf(other, quoted ? behindQuotation(tokens, at) : at, quoted ? other.to : at, 'finite')
  }
  if (known.form === 'participle' && !isBe(tokenAt(tokens, at - 1).lower)) {
    const own = before.findLast(({ form, speaker }) => form !== 'according' && speaker !== null)
    const quoted = quotedSubject(tokens, at)
    if (quoted !== null) return cueOf(quoted, behindQuotation(tokens, at), at, 'participle')
    const phrase = participleSubject(tokens, at) ?? enactedDocument(tokens, at)
    if (own !== undefined && phrase === null) return { ...cueOf(null, at, at, 'participle'), speaker: own.speaker }
    return cueOf(phrase ?? firstSubject(tokens, clauseStart(tokens, at), at), at, at, 'participle')
  }
  if (isInverted(tokens, at)) {
    const phrase = subjectAfter(tokens, at)
    if (phrase !== null) return cueOf(phrase, at, phrase.to, 'finite')
  }
  const phrase = subjectBefore(tokens, at)
  return cueOf(phrase, phrase === null ? at : phrase.from, at, 'finite')
}

/** "was reported as saying by the radio": the subject says it. */
function isSaidToSay(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1).lower
  return (next === 'as' || next === 'to') && /^(?:saying|say|have)$/.test(tokenAt(tokens, at + 2).lower)
}

/** ", told that Brand had called her “…”,": behind a comma, who is told something hears it. */
function isToldPassive(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:told|asked|informed|warned|reminded|assured)$/.test(tokenAt(tokens, at).lower)) return false
  if (at > 0 && (tokenAt(tokens, at - 1).text !== ',' || tokenAt(tokens, at - 2).kind === 'quote')) return false
  return /^(?:that|of|about|by|whether|if|how|why|what)$/.test(tokenAt(tokens, at + 1).lower)
}

/** "…," coach Orlov rejoiced.: a verb in the past behind a comma, a closing mark and a name introduces speech. */
function unlistedVerb(text: string, tokens: readonly Token[], at: number): Cue | null {
  const token = tokenAt(tokens, at)
  if (!/[^e]ed$/.test(token.lower) || token.text !== token.lower) return null
  const phrase = phraseEndingAt(tokens, at - 1, 0)
  let from = phrase?.from ?? at
  while (en.titles.has(tokenAt(tokens, from - 1).lower)) from -= 1
  const quoted = tokenAt(tokens, from - 1)
  if (phrase === null || phrase.kind === 'nominal' || quoted.kind !== 'quote') return null
  if (!/,["”’']?$/.test(text.slice(quoted.start, quoted.end))) return null
  return {
    at,
    from: phrase.from,
    to: at,
    word: token.lower,
    form: 'finite',
    strength: 'speech',
    speaker: mentionOf(text, tokens, phrase),
  }
}

/** "quoted Olsen as saying": Olsen says it. */
function leadsToQuoted(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:quot|cit)(?:es|ed)$/.test(tokenAt(tokens, at).lower) || isPassive(tokens, at, 'finite')) return false
  const as = tokens.findIndex(({ lower }, place) => place > at && lower === 'as')
  return as !== -1 && quotedSubject(tokens, as + 1) !== null && /^saying$/.test(tokenAt(tokens, as + 1).lower)
}

/** Where the clause begins that stands behind a quotation: "“…,” the agency quoted Olsen as saying". */
function behindQuotation(tokens: readonly Token[], at: number): number {
  const quote = tokens.findLastIndex(({ kind }, place) => place < at && kind === 'quote')
  const open = quote !== -1 && tokens.slice(quote + 1, at).every(({ kind, text }) => kind === 'word' || text === ',')
  return open ? quote + 1 : at
}
