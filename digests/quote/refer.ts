import type { Mention } from '../language/cue.ts'
import type { Gender, Language } from '../language/language.ts'
import { partsOf, surnameOf, type NameIndex, type NameUse } from './name-index.ts'

// How many sentences back a pronoun or a role may look for its person.
const reach = 8

// How many names back the bearer of a role is remembered.
const longestMemory = 200

/** What makes one earlier name likelier than another to be "he", each in sentences of nearness. */
const weights = { subject: 1.6, speaks: 1, unknownGender: -1.8 } as const

/** The fullest name that an article gives for a mention in a sentence, or null when the text does not decide it. */
export function fullNameOf(
  mention: Mention,
  sentence: number,
  index: NameIndex,
  language: Language,
  words: string,
): string | null {
  switch (mention.kind) {
    case 'name':
      return longest(mention, index, language.genderOf(mention, words))
    case 'pronoun': {
      const gender = language.genderOf(mention, words)
      if (gender === null || gender === 'they') return null
      const use = antecedentOf(mention, sentence, gender, index)
      if (use === null) return null
      if (use.mention.kind === 'name') return longest(use.mention, index, gender)
      return fullNameOf(use.mention, use.sentence, index, language, use.words) ?? use.mention.name
    }
    case 'nominal': {
      const head = language.headOf(words)
      const use = head === null ? null : bearerOf(head, mention, sentence, index)
      return use === null ? null : longest(use.mention, index, null)
    }
  }
}

/** The longest form of a name: a surname alone stands for the full name before it, else for one further on. */
function longest(mention: Mention, index: NameIndex, gender: Gender): string {
  if (partsOf(mention.name).length > 1) return mention.name
  const uses = index
    .fullNames(surnameOf(mention.name))
    .filter((use) => gender === null || use.gender === null || use.gender === gender)
  const before = uses.findLast((use) => use.mention.start <= mention.start)
  return (before ?? uses[0])?.mention.name ?? mention.name
}

/**
 * The person a role stands for: the last one before it whose name stands beside that role, else the only one within reach who
 * has spoken, else the only one within reach at all.
 */
function bearerOf(head: string, mention: Mention, sentence: number, index: NameIndex): NameUse | null {
  const end = index.countBefore(mention.start)
  const before = index.uses
    .slice(Math.max(0, end - longestMemory), end)
    .filter((use) => use.mention.kind === 'name' && isPerson(use))
  const bearer = before.findLast(({ context }) => context.includes(head))
  if (bearer !== undefined) return bearer
  const near = before.filter((use) => use.speaks && sentence - use.sentence <= reach)
  return onlyOne(near) ?? onlyOne(before.filter((use) => sentence - use.sentence <= reach))
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
    if (use.kind !== 'person' || (known !== null && known !== gender)) continue
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

/** The gender of a name by any of its uses in the article. */
function genderIn(use: NameUse, index: NameIndex): Gender {
  if (use.gender !== null) return use.gender
  return index.fullNames(surnameOf(use.mention.name)).find(({ gender }) => gender !== null)?.gender ?? null
}
