import type { Mention } from '../language/cue.ts'
import type { Scene } from './scene.ts'

// In UTF-16 units before and behind: no search takes longer in a longer text.
const reach = 20_000

/**
 * "Applause followed.": true for one word that may owe its capital to the sentence it begins, because it stands nowhere else in the text behind another
 * word. A person of whom the text goes on to tell it has named in full, or within a sentence.
 */
export function isOpeningWord({ text, sentences }: Scene, { kind, name, start }: Mention, place: number): boolean {
  if (kind !== 'name' || !/^\p{Lu}[\p{L}'’-]*$/u.test(name) || sentences[place]?.tokens[0]?.start !== start)
    return false
  const last = start + reach
  for (let at = text.indexOf(name, start - reach); at !== -1 && at < last; at = text.indexOf(name, at + name.length))
    if (/(?:[\p{L}\p{N}],?|\p{Lu}\p{L}{0,2}\.)\s$/u.test(text.slice(Math.max(0, at - 4), at))) return false
  return true
}
