import type { Mention } from '../language/cue.ts'
import type { Gender, Language } from '../language/language.ts'
import { fullFormOf, type Referent } from './full-form.ts'
import { partsOf, surnameOf, type NameIndex } from './name-index.ts'
import type { NameUse } from './name-use.ts'

// How many sentences back a pronoun or a role may look for its person.
const reach = 8

// How many names back the bearer of a role is remembered.
const longestMemory = 200

/** What makes one earlier name likelier than another to be "he", each in sentences of nearness. */
const weights = { subject: 1.6, speaks: 1, unknownGender: -1.8 } as const

/** Whom the article means by a mention in a sentence, or null when the text does not decide it. */
export function referentOf(
  mention: Mention,
  sentence: number,
  index: NameIndex,
  language: Language,
  words: string,
): Referent | null {
  switch (mention.kind) {
    case 'name':
      return fullFormOf(mention, index, language.genderOf(mention, words))
    case 'pronoun': {
      const gender = language.genderOf(mention, words)
      if (gender === null || gender === 'they') return null
      const use = antecedentOf(mention, sentence, gender, index)
      if (use === null) return null
      if (use.mention.kind === 'name') {
        const meant = fullFormOf(use.mention, index, gender)
        return meant.is === 'sure' && hasRival(use, mention, gender, index) ? { ...meant, is: 'guessed' } : meant
      }
      return referentOf(use.mention, use.sentence, index, language, use.words) ?? { name: use.mention.name, is: 'sure' }
    }
    case 'nominal': {
      const head = language.headOf(words)
      return head === null ? null : bearerOf(head, mention, sentence, index, language, words)
    }
  }
}

/**
 * The person a role stands for: the last one before it whose name stands beside that role. When there is none, and the role
 * says nothing more of itself, the only person within reach is guessed. Whose spokesman speaks is not the one who speaks.
 */
function bearerOf(
  head: string,
  mention: Mention,
  sentence: number,
  index: NameIndex,
  language: Language,
  words: string,
): Referent | null {
  const end = index.countBefore(mention.start)
  const named = partsOf(words).slice(1)
  const isOwner = (name: string) => named.some((part) => language.isSameName(part, surnameOf(name)))
  const before = index.uses
    .slice(Math.max(0, end - longestMemory), end)
    .filter((use) => use.mention.kind === 'name' && isPerson(use) && !isOwner(use.mention.name))
  const bearer = before.findLast(({ context }) => context.includes(head))
  if (bearer !== undefined) return fullFormOf(bearer.mention, index, null)
  if (/\s\p{Lu}\p{Ll}/u.test(words)) return null
  const near = before.filter((use) => sentence - use.sentence <= reach)
  const only = onlyOne(near.filter((use) => use.speaks)) ?? onlyOne(near)
  return only === null ? null : { ...fullFormOf(only.mention, index, null), is: 'guessed' }
}

/** The last of several uses when all are one person's. */
function onlyOne(uses: readonly NameUse[]): NameUse | null {
  return new Set(uses.map(({ mention: { name } }) => surnameOf(name))).size === 1 ? (uses.at(-1) ?? null) : null
}

/** True for a name that is a person's by more than its capital: it has two parts, shows a gender, or has spoken. */
function isPerson(use: NameUse): boolean {
  return use.kind === 'person' && (use.speaks || use.gender !== null || use.full)
}

function antecedentOf(mention: Mention, sentence: number, gender: Gender, index: NameIndex): NameUse | null {
  let best: NameUse | null = null
  let bestScore = -Infinity
  for (let at = index.countBefore(mention.start) - 1; at >= 0; at -= 1) {
    const use = index.uses[at]
    if (use === undefined || sentence - use.sentence > reach) break
    const known = genderIn(use, index)
    if (use.kind !== 'person' || use.place || (known !== null && known !== gender)) continue
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
  return best
}

/**
 * "Olsen met Brand. “…,” he said.": another person of a later sentence, or of the same when the first one's gender does not
 * show, may be meant as well: no more than every second such pronoun means the first one. Who has spoken in his sentence
 * goes on, unless the pronoun is "she", which fewer names of unknown gender are.
 */
function hasRival(best: NameUse, { start }: Mention, gender: Gender, index: NameIndex): boolean {
  const known = genderIn(best, index) !== null
  const own = surnameOf(best.mention.name)
  const goesOn = known || (best.speaks && gender !== 'she')
  for (let at = index.countBefore(start) - 1; at >= 0; at -= 1) {
    const use = index.uses[at]
    if (use === undefined || use.sentence < best.sentence || (use.sentence === best.sentence && goesOn)) break
    if (use.kind !== 'person' || use.place || use.mention.kind !== 'name') continue
    const its = genderIn(use, index)
    if (surnameOf(use.mention.name) !== own && (its === gender || (its === null && !known && isPerson(use))))
      return true
  }
  return false
}

/** The gender of a name by any of its uses in the article. */
function genderIn(use: NameUse, index: NameIndex): Gender {
  if (use.gender !== null) return use.gender
  return index.fullNames(surnameOf(use.mention.name)).find(({ gender }) => gender !== null)?.gender ?? null
}
