import type { Mention } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import { antecedentOf, isHearer, isPerson, reach } from './antecedent.ts'
import { fullFormOf, type Referent } from './full-form.ts'
import type { NameIndex } from './name-index.ts'
import { partsOf, surnameOf } from './name-parts.ts'
import type { NameUse } from './name-use.ts'
import { isSamePost } from './post.ts'
import { hasRival } from './rival.ts'

// How many names back the bearer of a role is remembered.
const longestMemory = 200

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
      const use = antecedentOf(mention, sentence, gender, index, language)
      if (use === null) return null
      const meant =
        use.mention.kind === 'name'
          ? fullFormOf(use.mention, index, gender)
          : (referentOf(use.mention, use.sentence, index, language, use.words) ?? {
              name: use.mention.name,
              is: 'sure' as const,
            })
      return meant.is === 'sure' && hasRival(use, mention, gender, index, language)
        ? { ...meant, is: 'guessed' }
        : meant
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
    .filter(({ context }) => language.isAnothersPost?.(head, context) !== true)
    .filter((use) => use.sentence !== sentence || !isHearer(use, mention, index, language))
  const asked = inOneCase(words)
  const bearer = before.findLast(({ context, mention: { name } }) => isSamePost(head, asked, context, inOneCase(name)))
  if (bearer !== undefined) return fullFormOf(bearer.mention, index, null)
  if (/\s\p{Lu}\p{Ll}/u.test(words)) return null
  const near = before.filter((use) => sentence - use.sentence <= reach)
  const only = onlyOne(near.filter((use) => use.speaks)) ?? onlyOne(near)
  return only === null ? null : { ...fullFormOf(only.mention, index, null), is: 'guessed' }
}

const inOneCase = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/** The last of several uses when all are one person's. */
function onlyOne(uses: readonly NameUse[]): NameUse | null {
  return new Set(uses.map(({ mention: { name } }) => surnameOf(name))).size === 1 ? (uses.at(-1) ?? null) : null
}
