import type { Mention } from '../language/cue.ts'
import type { Gender } from '../language/language.ts'
import type { Sentence } from '../language/token.ts'
import type { Scene } from './scene.ts'

/** A name where the article uses it. `words` includes the titles in front; `subject`: its sentence is about it. */
export type NameUse = {
  readonly mention: Mention
  readonly words: string
  readonly sentence: number
  readonly gender: Gender
  readonly subject: boolean
  readonly speaks: boolean
  /** The words around the name in its sentence, in lower case: they tell its post. */
  readonly context: string
  readonly kind: 'person' | 'document' | 'organisation' | null
}

/** The names of an article in order of their use, and the full names by their last word. */
export type NameIndex = { readonly uses: readonly NameUse[]; readonly full: ReadonlyMap<string, readonly NameUse[]> }

/** Collects the names of a scene, so that a surname finds its full form and a pronoun the person before it. */
export function indexNames(scene: Scene): NameIndex {
  const { language, text } = scene
  const uses: NameUse[] = []
  const full = new Map<string, NameUse[]>()
  for (const [place, sentence] of scene.sentences.entries()) {
    const subject = language.subjectOf(sentence)
    const speakers = new Set(scene.cues[place]?.map(({ speaker }) => speaker?.start))
    for (const mention of language.namesIn(sentence)) {
      const words = text.slice(mention.start, mention.end)
      const use: NameUse = {
        mention,
        words,
        sentence: place,
        gender: language.genderOf(mention, words),
        subject: subject !== null && subject.start <= mention.start && mention.end <= subject.end,
        speaks: speakers.has(mention.start),
        context: contextOf(scene, sentence, mention),
        kind: language.kindOf(mention, words),
      }
      uses.push(use)
      if (use.kind !== 'organisation' && partsOf(mention.name).length > 1) {
        const last = surnameOf(mention.name)
        full.set(last, [...(full.get(last) ?? []), use])
      }
    }
  }
  return { uses, full }
}

// How far around a name its post is looked for, in UTF-16 units.
const contextReach = 60

function contextOf({ text }: Scene, { tokens }: Sentence, { start, end }: Mention): string {
  const from = Math.max(tokens[0]?.start ?? start, start - contextReach)
  const to = Math.min(tokens.at(-1)?.end ?? end, text.charAt(end) === ',' ? end + contextReach : end)
  return text.slice(from, to).toLowerCase().replaceAll('ё', 'е')
}

/** The words of a name, in lower case. */
export function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** The last word of a name that is not a generation: "Orlov" of "Ivan Orlov Jr.", in lower case. */
export function surnameOf(name: string): string {
  return partsOf(name).findLast((part) => !generations.has(part)) ?? name.toLowerCase()
}
