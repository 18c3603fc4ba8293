import type { Mention } from '../language/cue.ts'
import type { Sentence } from '../language/token.ts'
import type { Scene } from './scene.ts'

/**
 * True when the sentence that names a speaker says that the words are made up, acted or only talked of: "allegedly", "in the
 * novel", «якобы», or "a fake post" in front of the speaker. `until` is an offset at which the look ends.
 */
export function isDoubted(
  { sentences, language: { doubt } }: Scene,
  speaker: Mention | null,
  place: number,
  until: number,
): boolean {
  const sentence = sentences[place]
  if (speaker === null || sentence === undefined) return false
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
