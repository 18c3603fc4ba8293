import type { Mention } from '../cue.ts'
import type { Gender, Language } from '../language.ts'
import type { Sentence } from '../token.ts'
import { mentionOf } from './mention.ts'
import { isNameWord } from './noun.ts'
import { phraseEndingAt } from './phrase.ts'
import * as en from './words.ts'

/** Every run of capitalised words that is a name. */
export function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (!isNameWord(tokens, at)) continue
    const phrase = phraseEndingAt(tokens, at, 0)
    if (phrase === null) continue
    const name = mentionOf(text, tokens, phrase)
    if (name.kind === 'name') names.push(name)
    at = phrase.from
  }
  return names.reverse()
}

/** "the foreign minister" may stand for a person before it; "a minister" and "ministers" may not. */
export function headOf(nominal: string): string | null {
  const words = nominal.toLowerCase().split(/\s+/)
  const of = words.findIndex((word, at) => at > 0 && en.prepositions.has(word))
  const head = words[(of > 0 ? of : words.length) - 1] ?? ''
  return /^(?:the|this|that)$/.test(words[0] ?? '') &&
    !head.endsWith('s') &&
    !en.bodyNouns.has(head) &&
    !en.documentNouns.has(head)
    ? head
    : null
}

/** The gender that a pronoun, a title or a given name shows. */
export function genderOf({ kind }: Mention, written: string): Gender {
  const words = written.toLowerCase().split(/[\s.]+/)
  if (kind === 'pronoun') {
    if (/^(?:he|his|him)$/.test(words[0] ?? '')) return 'he'
    if (/^(?:she|her)$/.test(words[0] ?? '')) return 'she'
    return /^(?:they|we)$/.test(words[0] ?? '') ? 'they' : null
  }
  if (words.some((word) => en.titlesHe.has(word))) return 'he'
  if (words.some((word) => en.titlesShe.has(word))) return 'she'
  if (kind !== 'name') return null
  const given = words.find((word) => en.givenHe.has(word) || en.givenShe.has(word))
  if (given === undefined || (given === words.at(-1) && words.length > 1)) return null
  return en.givenHe.has(given) ? 'he' : 'she'
}

/** Endings and words of nouns for people. */
export const personal =
  /(?:ers?|ors?|ists?|[mw][ae]n|ians?|ants?|ees?|arts?|ics)$|^(?:people|police|officials?|critics?|others|another|one|some|many|both|most|those|everyone|everybody|someone|somebody|colleagues?|friends?|boss|wife|husband|mother|father|son|daughter|girl|boy|kids?|parents?|crowd|fans?|guests?|hosts?|aides?|allies|ally|rivals?|victims?|relatives?|natives?|couple|pair|group|jury|panel|source|sources|who)$/

/** What a mention is, by its head noun. */
export function kindOf({ kind, name }: Mention, mention: string): ReturnType<Language['kindOf']> {
  const written = kind === 'nominal' ? name : mention
  const words = written
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .split(/[\s.]+/)
    .filter((word) => word !== '')
  if (kind === 'pronoun') return words[0] === 'it' ? 'organisation' : 'person'
  const of = words.findIndex((word) => en.prepositions.has(word))
  const head = words[(of > 0 ? of : words.length) - 1] ?? ''
  if (kind === 'nominal') {
    if (en.documentNouns.has(head)) return 'document'
    if (en.bodyNouns.has(head)) return 'organisation'
    return en.titles.has(head.replace(/s$/, '')) || en.followers.has(head) || personal.test(head) ? 'person' : null
  }
  if (/^(?:\p{Lu}{2,6}|\p{Lu}\.\p{Lu}\.)$/u.test(written)) return 'organisation'
  if (en.bodyNouns.has(head) || words.some((word, at) => at === 0 && word === 'the')) return 'organisation'
  return en.documentNouns.has(head) ? 'document' : 'person'
}

/** "Olsen faces", "writing", "there": a run whose head is no known noun and which has no article or owner in front. */
export function isNoSpeaker(mention: Mention): boolean {
  if (mention.kind !== 'nominal' || kindOf(mention, mention.name) !== null) return false
  if (/\s(?:and|&)\s.*\b\p{Lu}[^\s]*$/u.test(mention.name)) return false
  const [first = '', ...others] = mention.name.toLowerCase().split(/\s+/)
  return others.length === 0 || /^th(?:is|at)$/.test(first) || !en.determiners.has(first)
}
