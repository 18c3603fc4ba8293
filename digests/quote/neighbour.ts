import { sliceOf } from '../article/span.ts'
import type { Attribution } from './attribution.ts'
import { surnameOf } from './name-parts.ts'
import { isOpeningWord } from './opening-word.ts'
import type { Run, Scene } from './scene.ts'

const subjectReach = 3

/** The speaker of a sentence by its verb of saying, else by another cue. */
export function speakerOfCues(scene: Scene, place: number, paragraph: number): Attribution | null {
  if (scene.sentences[place]?.paragraph !== paragraph) return null
  const spoken = scene.cues[place]?.filter(({ speaker }) => speaker !== null) ?? []
  const cue = spoken.find(({ strength }) => strength === 'speech') ?? spoken.at(-1)
  return cue === undefined ? null : { by: 'carried', speaker: cue.speaker, cue, sentence: place }
}

/** The subject of the sentence before, or a name that is the subject of one a little earlier. */
export function subjectNear(scene: Scene, { sentence, paragraph }: Run): Attribution | null {
  for (let place = sentence - 1; place >= sentence - subjectReach; place -= 1) {
    const found = subjectOf(scene, place, paragraph)
    if (found !== null && (place === sentence - 1 || found.speaker?.kind === 'name')) return found
  }
  return null
}

/** Whom a sentence of a paragraph is about. */
export function subjectOf(scene: Scene, place: number, paragraph: number): Attribution | null {
  const sentence = scene.sentences[place]
  if (sentence === undefined || sentence.paragraph !== paragraph) return null
  const speaker = scene.subjects[place] ?? null
  return speaker === null || isOpeningWord(scene, speaker, place)
    ? null
    : { by: 'carried', speaker, cue: null, sentence: place }
}

/** "Olsen listened to the farmers. “…”": the sentence before makes the words another's, of whom the text tells no more. */
export function isHeard(scene: Scene, { sentence, paragraph, span }: Run): boolean {
  const before = scene.sentences[sentence - 1]
  const subject = scene.subjects[sentence - 1] ?? null
  // "What should Olsen have said? Perhaps this: “…”"
  if (before?.tokens.at(-1)?.text === '?' && scene.cues[sentence - 1]?.some(({ denied }) => denied === true))
    return true
  if (before === undefined || subject === null || before.paragraph !== paragraph) return false
  const behind = scene.text.slice(subject.end, before.tokens.at(-1)?.end ?? subject.end)
  return scene.language.isHearing?.(behind, /[?？]$/.test(sliceOf(scene.text, span))) === true
}

/** "… Sadyr shook his head. “Never.”": the sentence before is about somebody else than the last speaker. */
export function anotherSubject(
  scene: Scene,
  { sentence, paragraph }: Run,
  last: Attribution | null,
): Attribution | null {
  const found = subjectOf(scene, sentence - 1, paragraph)
  if (last?.speaker?.kind !== 'name' || found?.speaker?.kind !== 'name') return null
  if (sliceOf(scene.text, found.speaker) !== found.speaker.name) return null
  return surnameOf(found.speaker.name) === surnameOf(last.speaker.name) ? null : found
}

// 并强调：“……” may follow sentences that leave the subject out as well.
const droppedReach = 3

/** An attribution whose cue has no subject, in a language that leaves it out, with the one that the sentences before speak of. */
export function withDroppedSubject(scene: Scene, place: number, attribution: Attribution): Attribution {
  const { cue, speaker } = attribution
  if (scene.language.dropsSubjects !== true || speaker !== null || cue === null || cue.denied === true)
    return attribution
  const paragraph = scene.sentences[place]?.paragraph ?? -1
  for (let before = place - 1; before >= place - droppedReach; before -= 1) {
    const found = subjectOf(scene, before, paragraph) ?? speakerOfCues(scene, before, paragraph)
    if (found !== null) return { ...attribution, by: 'clause', speaker: found.speaker, sentence: before }
  }
  return attribution
}
