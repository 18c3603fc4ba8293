import { baseOf } from '../../person/russian-base.ts'
import type { Cue, Mention } from '../cue.ts'
import { type Sentence, type Token, mostCues, tokenAt } from '../token.ts'
import type { CueForm } from '../verb.ts'
import { accordingAt } from './according.ts'
import { bodyWithin } from './body.ts'
import { carriedSpeaker, isCarrier, writerRead } from './carrier.ts'
import { impersonalAt } from './document.ts'
import { agreeing } from './agreement.ts'
import { mentionOf } from './mention.ts'
import { nominativeBetween } from './phrase.ts'
import { isNaming } from './naming.ts'
import { saidNounAt } from './said-noun.ts'
import { subjectOfVerb } from './subject.ts'
import { cueForms } from './verbs.ts'
import { plain } from './word.ts'
import * as ru from './words.ts'

/** The words of a Russian sentence that introduce speech. */
export function cuesIn(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < sentence.tokens.length && cues.length < mostCues; at += 1) {
    const cue =
      accordingAt(sentence, at) ?? impersonalAt(sentence, at) ?? saidNounAt(sentence, at) ?? verbAt(sentence, at, cues)
    if (cue !== null) cues.push(cue)
  }
  return cues
}

function verbAt({ text, tokens }: Sentence, at: number, before: readonly Cue[]): Cue | null {
  const token = tokenAt(tokens, at)
  const word = plain(token)
  const known = token.kind === 'word' ? (cueForms.get(word) ?? unlistedVerb(tokens, at)) : undefined
  if (known === undefined || (token.text !== token.lower && at > 0)) return null
  const cueOf = (speaker: Mention | null, from: number, to: number, form: Cue['form']): Cue => ({
    at,
    from,
    to,
    word: token.lower,
    form,
    strength: known.strength,
    speaker,
  })
  if (known.form === 'participle') {
    const own = before.findLast(({ speaker }) => speaker !== null)?.speaker
    const phrase = own === undefined ? nominativeBetween(tokens, 0, at) : null
    return cueOf(own ?? (phrase === null ? null : mentionOf(text, tokens, phrase)), at, at, 'participle')
  }
  const carried = ru.carryingVerbs.has(word) ? carriedSpeaker(text, tokens, at) : writerRead(text, tokens, at)
  if (carried !== null) return cueOf(carried, at, at, 'finite')
  const body = /(?:ли|лись|ют|ят|ут|ат)$/.test(word) ? bodyWithin(text, tokens, at) : null
  if (body !== null) return cueOf(body.mention, Math.min(at, body.from), Math.max(at, body.to), 'finite')
  const subject = subjectOfVerb(tokens, at)
  const phrase = subject === null ? null : agreeing(tokens, subject, word)
  if (phrase === null || isCarrier(tokens, phrase, word)) return cueOf(null, at, at, 'finite')
  const mention = mentionOf(text, tokens, phrase)
  const speaker = { ...mention, name: antecedentName(tokens, phrase.to, mention.name) }
  const cue = cueOf(speaker, Math.min(at, phrase.from), Math.max(at, phrase.to), 'finite')
  // «напомнил, что министр назвал мост „…“»: in a clause of its own it says more than the verb that the clause hangs on.
  return isNaming(word) && plain(tokenAt(tokens, phrase.from - 1)) === 'что' ? { ...cue, strength: 'speech' } : cue
}

/** The name in «с Громовым, который заявил» in the nominative, by the gender of its pronoun. */
function antecedentName(tokens: readonly Token[], to: number, name: string): string {
  if (tokenAt(tokens, to + 1).text !== ',') return name
  const pronoun = plain(tokenAt(tokens, to + 2))
  if (pronoun === 'который') return baseOf(name, 'he').replace(/(?<=(?:[оеи]в|[иы]н))(?:ым|а|у|е)$/, '')
  return pronoun === 'которая' ? baseOf(name, 'she').replace(/(?<=(?:[оеи]в|[иы]н))(?:ой|у)$/, 'а') : name
}

/** «…», — радуется тренер: behind a closing mark and a dash any verb introduces speech. */
function unlistedVerb(tokens: readonly Token[], at: number): CueForm | undefined {
  const dash = /^[—–―-]+$/.test(tokenAt(tokens, at - 1).text)
  const quoted = tokenAt(tokens, at - 2).kind === 'quote' || tokenAt(tokens, at - 3).kind === 'quote'
  const verb = /(?:[аеиоуыя]л[аои]?|[аеиуюя]т)(?:ся|сь)?$/.test(plain(tokenAt(tokens, at)))
  return dash && quoted && verb && !/^(?:был[аои]?|будет|стал[аои]?|станет)$/.test(plain(tokenAt(tokens, at)))
    ? { form: 'finite', strength: 'speech' }
    : undefined
}
