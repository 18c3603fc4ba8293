import type { Mention } from '../language/cue.ts'
import type { Gender, Language } from '../language/language.ts'
import { fullFormOf, type Referent } from './full-form.ts'
import type { NameIndex } from './name-index.ts'

// In sentences: "the latter" is somebody just named.
const reach = 1

/** «Каримов спросил Садыра. Тот ответил»: the last one named who is not the subject. */
export function latterOf(
  mention: Mention,
  sentence: number,
  index: NameIndex,
  gender: Gender,
  language: Language,
): Referent | null {
  for (let at = index.countBefore(mention.start) - 1; at >= 0; at -= 1) {
    const use = index.uses[at]
    if (use === undefined || sentence - use.sentence > reach) break
    if (use.kind !== 'person' || use.mention.kind !== 'name' || use.subject || use.place) continue
    // «Садырова» is a man's accusative too.
    const another = gender !== null && language.baseOf(use.mention.name, gender) !== use.mention.name
    if (another || use.gender === null || gender === null || use.gender === gender)
      return fullFormOf(use.mention, index, gender)
  }
  return null
}
