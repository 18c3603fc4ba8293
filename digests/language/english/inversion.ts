import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { isNameWord } from './noun.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

const auxiliary = /^(?:did|does|do|has|have|had|was|is|were|are|could|would|should|can|will|may|might|must)(?:n['’]t)?$/
const modal = /^(?:could|would|should|can|will|may|might|must)$/

/** "Did Olsen say …?", "Had Olsen said …,": the place of the auxiliary with which a sentence asks or supposes; -1 when it does neither. */
export function inversionOf(tokens: readonly Token[]): number {
  let at = 0
  while (/^(?:and|but|so|or|yet|then|,)$/.test(tokenAt(tokens, at).lower)) at += 1
  // "What should Olsen have said?": what somebody might say.
  if (/^(?:what|how|why)$/.test(tokenAt(tokens, at).lower)) {
    at += 1
    if (!modal.test(tokenAt(tokens, at).lower) || tokens.at(-1)?.text !== '?') return -1
  }
  const { lower } = tokenAt(tokens, at)
  if (!auxiliary.test(lower)) return -1
  const next = tokenAt(tokens, at + 1)
  const subject = isNameWord(tokens, at + 1) || en.pronouns.has(next.lower) || en.determiners.has(next.lower)
  if (!subject && !/^(?:not|anybody|anyone|somebody|someone|nobody|there)$/.test(next.lower)) return -1
  // Will, May and Can are names too.
  return !/^(?:will|may|can)$/.test(lower) || tokens.at(-1)?.text === '?' ? at : -1
}

/** The cues of a sentence that asks whether something was said, or supposes it: nobody has said it. */
export function withoutAsked(tokens: readonly Token[], cues: readonly Cue[]): readonly Cue[] {
  if (tokenAt(tokens, 0).lower === 'if')
    return cues.map((cue) => (isSupposed(tokens, cue.at) ? { ...cue, speaker: null, denied: true } : cue))
  const auxiliaryAt = inversionOf(tokens)
  if (auxiliaryAt === -1) return cues
  const quote = tokens.findIndex(({ kind }, at) => at > auxiliaryAt && kind === 'quote')
  const end = quote === -1 ? tokens.length : quote
  const own = cues.filter(({ at }) => at < end).map((cue) => ({ ...cue, speaker: null, denied: true }))
  const verb = tokens.findIndex(({ lower }, at) => at > auxiliaryAt && at < end && cueForms.get(lower)?.form === 'base')
  const asked: readonly Cue[] =
    verb === -1 || own.some(({ at }) => at === verb)
      ? []
      : [
          {
            at: verb,
            from: verb,
            to: verb,
            word: tokenAt(tokens, verb).lower,
            form: 'finite',
            strength: 'stance',
            speaker: null,
            denied: true,
          },
        ]
  return [...own, ...asked, ...cues.filter(({ at }) => at >= end)].sort((a, b) => a.at - b.at)
}

/** "If Olsen were mayor, she would say": what somebody would say if something were so. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  let place = at - 1
  while (en.adverbs.has(tokenAt(tokens, place).lower)) place -= 1
  return /^(?:would|could|might|['’]d)$/.test(tokenAt(tokens, place).lower)
}
