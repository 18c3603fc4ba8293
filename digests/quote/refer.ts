import type { Mention } from '../language/cue.ts'
import type { Gender, Language } from '../language/language.ts'
import { partsOf, surnameOf, type NameIndex, type NameUse } from './name-index.ts'

// How many sentences back a pronoun may look.
const reach = 8

/** What makes one earlier name likelier than another to be "he": each counts as much as this many sentences of nearness. */
const weights = { subject: 1.6, speaks: 1, unknownGender: -1.5, fullName: 0.4 } as const

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
      return use === null ? null : longest(use.mention, index, gender)
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
  const uses = (index.full.get(surnameOf(mention.name)) ?? []).filter(
    (use) => gender === null || use.gender === null || use.gender === gender,
  )
  const before = uses.findLast((use) => use.mention.start <= mention.start)
  return (before ?? uses[0])?.mention.name ?? mention.name
}

/**
 * The person a role stands for: the last one before it whose name stands beside that role somewhere in the article, else the
 * only person who has spoken so far.
 */
function bearerOf(head: string, mention: Mention, sentence: number, index: NameIndex): NameUse | null {
  const before = index.uses.filter((use) => use.mention.end <= mention.start && use.kind === 'person')
  const bearer = before.findLast(({ context }) => context.includes(head))
  if (bearer !== undefined) return bearer
  const near = before.filter((use) => use.speaks && sentence - use.sentence <= reach)
  const names = new Set(near.map((use) => surnameOf(use.mention.name)))
  return names.size === 1 ? (near.at(-1) ?? null) : null
}

function antecedentOf(mention: Mention, sentence: number, gender: Gender, index: NameIndex): NameUse | null {
  let best: NameUse | null = null
  let bestScore = -Infinity
  const last = index.uses.findLastIndex((use) => use.mention.end <= mention.start)
  for (let at = last; at >= 0; at -= 1) {
    const use = index.uses[at]
    if (use === undefined || sentence - use.sentence > reach) break
    if (use.kind === 'organisation' || use.kind === 'document') continue
    const known = genderIn(use, index)
    if (known !== null && known !== gender) continue
    if (
      known === null &&
      !use.speaks &&
      partsOf(use.mention.name).length < 2 &&
      !index.full.has(surnameOf(use.mention.name))
    )
      continue
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
  const same = index.full.get(surnameOf(use.mention.name)) ?? []
  return same.find(({ gender }) => gender !== null)?.gender ?? null
}
