import type { Mention } from '../language/cue.ts'
import type { Gender, Language } from '../language/language.ts'
import { genderIn, isPerson } from './antecedent.ts'
import { mayBeOne } from './full-form.ts'
import type { NameIndex } from './name-index.ts'
import { partsOf, surnameOf } from './name-parts.ts'
import type { NameUse } from './name-use.ts'

// In UTF-16 units, from whom words are said to up to their mark.
const addressReach = 66

/**
 * "Olsen met Brand. “…,” he said.": true when the text names another who may be meant as well, and no more than every second
 * such pronoun means the likeliest: another person of a later sentence; in the same sentence one beside a name whose gender
 * does not show, one whom the first asks ("Olsen asked Brand"), who is joined to it ("Olsen and Brand"), or any where the
 * likeliest is neither the subject nor a speaker. Whoever has spoken in his sentence goes on, unless the pronoun is "she",
 * which fewer names of unknown gender are.
 */
export function hasRival(
  best: NameUse,
  { start }: Mention,
  gender: Gender,
  index: NameIndex,
  language: Language,
): boolean {
  const known = genderIn(best, index) !== null
  const goesOn = known || (best.speaks && gender !== 'she')
  for (let at = index.countBefore(start) - 1; at >= 0; at -= 1) {
    const use = index.uses[at]
    if (use === undefined || use.sentence < best.sentence) break
    if (!isAnother(use, best)) continue
    const its = genderIn(use, index)
    if (use.sentence > best.sentence && (mayBe(use, its, gender, known) || isToldOf(use, its))) return true
    if (use.sentence > best.sentence) continue
    if (isAddressed(best, use, index.text, language) && (its === gender || its === null)) return true
    if (!known && its === gender) return true
    if (!best.subject && !best.speaks && mayBe(use, its, gender, known && gender === 'she')) return true
    if (mayBe(use, its, gender, known) && (!goesOn || isOnLevel(best, use, index.text, language))) return true
  }
  return false
}

function isAnother(use: NameUse, best: NameUse): boolean {
  if (use.kind !== 'person' || use.place || use.mention.kind !== 'name') return false
  const [name, other] = [use.mention.name, best.mention.name]
  if (surnameOf(name) !== surnameOf(other)) return true
  return partsOf(name).length > 1 && partsOf(other).length > 1 && !mayBeOne(name, other)
}

function mayBe(use: NameUse, its: Gender, gender: Gender, known: boolean): boolean {
  return its === gender || (its === null && !known && isPerson(use))
}

/**
 * "Brand defied the question.": a surname alone that a later sentence is about. In Russian, which has no articles, a common
 * noun begins a sentence as well («Ставки упадут»), and surnames show their gender.
 */
function isToldOf({ subject, context, mention: { name } }: NameUse, its: Gender): boolean {
  return subject && its === null && !/\s|\p{Script=Cyrillic}/u.test(name) && !context.startsWith('the ')
}

/** "Olsen told Brand: “…”": the words of the one are marked and said to the other, who may answer. */
function isAddressed(best: NameUse, use: NameUse, text: string, { addresses }: Language): boolean {
  if (addresses === undefined || use.mention.start < best.mention.end) return false
  if (!addresses.test(text.slice(best.mention.end, use.mention.start).toLowerCase())) return false
  return /^[^.!?]{0,60}?[\s:,]["“«]/u.test(text.slice(use.mention.end, use.mention.end + addressReach))
}

/** The one of two names of a sentence asks the other, or "and" joins them: either may speak next. */
function isOnLevel(best: NameUse, use: NameUse, text: string, { asks, joins }: Language): boolean {
  const [one, other] = best.mention.start < use.mention.start ? [best, use] : [use, best]
  const between = text.slice(one.mention.end, other.mention.start).toLowerCase()
  return joins.test(between) || asks.test(between)
}
