import type { Mention } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import type { Sentence } from '../language/token.ts'
import { surnameOf } from './name-parts.ts'
import type { Scene } from './scene.ts'

/**
 * True when the sentence that names a speaker says that the words are made up, acted or only talked of: "allegedly", "in the
 * novel", «якобы», or "a fake post" in front of the speaker. `until` is an offset at which the look ends.
 */
export function isDoubted(
  { sentences, language }: Scene,
  speaker: Mention | null,
  place: number,
  until: number,
): boolean {
  const { doubt } = language
  const sentence = sentences[place]
  if (speaker === null || sentence === undefined) return false
  if (isDeniedNext(doubt.next, speaker, denialBehind(sentences, place))) return true
  return (
    doubt.anywhere.test(unquoted(sentence, until)) ||
    doubt.before.test(unquoted(sentence, Math.min(speaker.end, until)))
  )
}

/** A sentence up to an offset in lower case, without what its quotation marks hold. */
function unquoted({ text, tokens }: Sentence, until: number): string {
  const own = tokens.filter(({ start }) => start < until)
  return own
    .map(({ start, end, kind }, at) => text.slice(own[at - 1]?.end ?? start, kind === 'quote' ? start : end))
    .join('')
    .toLowerCase()
}

/** The next sentence of the paragraph, in lower case. */
function denialBehind(sentences: readonly Sentence[], place: number): string {
  const next = sentences[place + 1]
  return next === undefined || next.paragraph !== sentences[place]?.paragraph ? '' : unquoted(next, Infinity)
}

/** "… “…”. Olsen denies this.": the one who is said to have said it, or a pronoun, denies it. */
function isDeniedNext(next: Language['doubt']['next'], { name }: Mention, sentence: string): boolean {
  const who = next.denial.exec(sentence)?.[1]?.trim()
  if (who === undefined) return false
  return next.pronoun.test(who) || who.split(/\s+/).at(-1) === surnameOf(name)
}
