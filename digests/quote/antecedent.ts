import type { Mention } from '../language/cue.ts'
import type { Gender, Language } from '../language/language.ts'
import { mayBeOne } from './full-form.ts'
import type { NameIndex } from './name-index.ts'
import { partsOf, surnameOf } from './name-parts.ts'
import type { NameUse } from './name-use.ts'

/** How many sentences back a pronoun or a role may look for its person. */
export const reach = 8

/** What makes one earlier name likelier than another to be "he", each in sentences of nearness. */
const weights = { subject: 1.6, speaks: 1, unknownGender: -1.8 } as const

/** Whom a pronoun stands for: the likeliest name before it, or the nearer unnamed person of whom the article went on to tell. */
export function antecedentOf(
  mention: Mention,
  sentence: number,
  gender: Gender,
  index: NameIndex,
  language: Language,
): NameUse | null {
  let best: NameUse | null = null
  let unnamed: NameUse | null = null
  let bestScore = -Infinity
  for (let at = index.countBefore(mention.start) - 1; at >= 0; at -= 1) {
    const use = index.uses[at]
    if (use === undefined || sentence - use.sentence > reach) break
    const known = genderIn(use, index)
    if (use.kind !== 'person' || use.place || (known !== null && known !== gender)) continue
    if (use.sentence === sentence && isHearer(use, mention, index, language)) continue
    if (use.mention.kind === 'nominal' && language.onePersonIn?.(use.mention) === null) continue
    if (use.subject && isUnnamed(use, language)) unnamed ??= use
    if (!isPerson(use) && known === null && index.fullNames(surnameOf(use.mention.name)).length === 0) continue
    const score =
      use.sentence -
      sentence +
      (use.subject ? weights.subject : 0) +
      (use.speaks ? weights.speaks : 0) +
      (known === null ? weights.unknownGender : 0)
    if (score > bestScore) {
      best = use
      bestScore = score
    }
  }
  return unnamed !== null && (best === null || isNearer(unnamed, best)) ? unnamed : best
}

/** «Каримову министр ответил»: the one spoken to is not who speaks. */
export function isHearer(
  { mention: { name, end } }: NameUse,
  { start }: Mention,
  { text }: NameIndex,
  language: Language,
): boolean {
  return language.isHearer?.(name, text.slice(end, start)) === true
}

/** "a farmer", "his mother": one person of whom the article tells without a name, and who is not a role of a named one. */
function isUnnamed({ mention }: NameUse, language: Language): boolean {
  return (
    mention.kind === 'nominal' &&
    (language.onePersonIn?.(mention) ?? null) !== null &&
    language.headOf(mention.name) === null
  )
}

/** An unnamed person of a later sentence, or whose owner the name only is ("Olsen's deputy"). */
function isNearer(unnamed: NameUse, best: NameUse): boolean {
  const owns = unnamed.mention.start <= best.mention.start && best.mention.end <= unnamed.mention.end
  return unnamed.sentence > best.sentence || owns
}

/** The gender of a name by any of its uses in the article. */
export function genderIn(use: NameUse, index: NameIndex): Gender {
  // The last word of «мать Рустама Садырова» is not her own name.
  if (use.mention.kind !== 'name') return use.gender
  const own = use.mention.name
  const full = partsOf(own).length > 1
  if (full && use.gender !== null) return use.gender
  const uses = index.fullNames(surnameOf(own)).filter(({ mention: { name } }) => !full || mayBeOne(name, own))
  const genders = new Set(uses.flatMap(({ gender }) => (gender === null ? [] : [gender])))
  // "Grant" is a given name too: the full name tells more.
  return genders.size === 1 ? ([...genders][0] ?? null) : use.gender
}

/** True for a name that is a person's by more than its capital: it has two parts, shows a gender, or has spoken. */
export function isPerson(use: NameUse): boolean {
  return use.kind === 'person' && (use.speaks || use.gender !== null || use.full)
}
