import type { Cue } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import { tokenAt, type Sentence, type Token } from '../language/token.ts'

/** As far as a denial stands before its word. */
const reach = 40

/** "Alimov never said …", "could say …", "if Alimov says …", «не говорил», 没有说: words of saying by which nobody has said anything. */
export function isDenied(
  { text, tokens }: Sentence,
  { at, from, speaker }: Pick<Cue, 'at' | 'from' | 'speaker'>,
  { denial, supposition, untrue }: Pick<Language, 'denial' | 'supposition' | 'untrue'>,
): boolean {
  const { start } = tokenAt(tokens, at)
  if (denial.test(before(text, start)) || untrue.test(before(text, tokenAt(tokens, Math.min(at, from)).start)))
    return true
  const isBefore = speaker !== null && speaker.start < start
  return (
    isBefore && (supposition.test(tokenAt(tokens, from - 1).lower) || supposition.test(tokenAt(tokens, from).lower))
  )
}

/** True when a word that no cue takes and that stands behind a denial leads to the words at a place: "is expected to say", "is unlikely to say: ". */
export function isDeniedWord(
  { text, tokens }: Sentence,
  at: number,
  { denial, isCue }: Pick<Language, 'denial' | 'isCue'>,
): boolean {
  return [at - 1, at - 2].some((place) => {
    const { kind, start, lower } = tokenAt(tokens, place)
    return kind === 'word' && (place === at - 2 || isCue(lower)) && denial.test(before(text, start))
  })
}

function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - reach), start).toLowerCase()
}

// "never told the mayor of Omsk that": in words, whom it was told and when.
const hearerWords = 6

/**
 * True when a word of saying stands before a quotation with nothing between but an aspect particle (过), signs, and a word, or in alphabets the few that
 * say to whom and when.
 */
export function leadsTo(tokens: readonly Token[], cue: number, at: number): boolean {
  const between = tokens.slice(cue + 1, Math.max(at, cue + 1))
  const words = between.filter(({ kind, text }) => kind === 'word' && !/^[过過了着]$/.test(text))
  if (words.length <= 1) return true
  if (words.length > hearerWords || words.some(({ text }) => /\p{Script=Han}/u.test(text))) return false
  return between.slice(0, -1).every(({ kind }) => kind === 'word' || kind === 'number')
}
