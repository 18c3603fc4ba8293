import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { isBoundary, reach } from './clause.ts'
import { genitiveAt } from './genitive.ts'
import { nominativeBetween } from './phrase.ts'
import { plain } from './word.ts'
import * as ru from './words.ts'

/** «в МИД заявили», «отметили в компании»: verbs in the plural without a subject speak for the body they name. */
export function bodyWithin(
  text: string,
  tokens: readonly Token[],
  verb: number,
): { readonly mention: Mention; readonly from: number; readonly to: number } | null {
  let start = verb
  while (
    start > 0 &&
    verb - start < reach &&
    !isBoundary(tokens, start - 1) &&
    plain(tokenAt(tokens, start - 1)) !== 'и'
  )
    start -= 1
  while (ru.adverbs.has(plain(tokenAt(tokens, start)))) start += 1
  if (/^(?:в|во|на)$/.test(plain(tokenAt(tokens, start)))) {
    const found = genitiveAt(text, tokens, start + 1)
    if (found !== null && found.to + 1 >= verb - 1 && nominativeBetween(tokens, start, verb) === null)
      return { mention: whole(text, found.mention), from: start, to: verb }
  }
  // «заявили ТАСС в пресс-службе»: the agency that was told stands between.
  let place = verb + 1
  while (ru.carriers.has(plain(tokenAt(tokens, place))) || plain(tokenAt(tokens, place)) === 'новости') place += 1
  if (nominativeBetween(tokens, start, verb) !== null || !/^(?:в|во)$/.test(plain(tokenAt(tokens, place)))) return null
  const found = genitiveAt(text, tokens, place + 1)
  return found === null ? null : { mention: whole(text, found.mention), from: verb, to: found.to }
}

/** A body's mention as it is written: its name is not a person's to be declined. */
function whole(text: string, mention: Mention): Mention {
  return { ...mention, kind: 'nominal', name: text.slice(mention.start, mention.end) }
}

// The heads of bodies without their endings, for the oblique cases: «в министерстве».
const bodyStems = new Set([...ru.bodies].map((body) => body.replace(/[аяоеиыьй]+$/, '')))

/** True for a noun for a body in any of its cases. */
export function isBody(word: string): boolean {
  return [0, 1, 2, 3].some((ending) => bodyStems.has(word.slice(0, word.length - ending)))
}
