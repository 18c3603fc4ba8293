import { sliceOf } from '../article/span.ts'
import { nobody, type Attribution } from './attribution.ts'
import { surnameOf } from './name-index.ts'
import type { Run, Scene } from './scene.ts'

// How many sentences back in its paragraph a quotation may find its speaker.
const reach = 5
const subjectReach = 3

/**
 * Speakers for the quotations that their own sentence leaves without one: the sentence before in the same paragraph, an
 * attribution later in it, or the speaker of the paragraphs before when the quotation opens its paragraph.
 */
export function carry(scene: Scene, known: ReadonlyMap<number, Attribution>): readonly Attribution[] {
  const all: Attribution[] = []
  for (const [place, run] of scene.runs.entries()) {
    all.push(
      run.setOff === 'label'
        ? (interviewee(scene, run) ?? nobody)
        : (known.get(place) ?? carriedTo(scene, known, all, run, place)),
    )
  }
  return all
}

function carriedTo(
  scene: Scene,
  known: ReadonlyMap<number, Attribution>,
  before: readonly Attribution[],
  run: Run,
  place: number,
): Attribution {
  const last = before.at(-1)
  const lastRun = scene.runs[place - 1]
  const inParagraph = last !== undefined && last.speaker !== null && lastRun?.paragraph === run.paragraph ? last : null
  if (inParagraph !== null && lastRun !== undefined && run.sentence - lastRun.sentence <= 1) {
    return { ...inParagraph, by: 'carried' }
  }
  const near = lastRun !== undefined && run.sentence - lastRun.sentence <= reach
  return (
    announced(scene, run) ??
    speakerOfCues(scene, run.sentence - 1, run.paragraph) ??
    anotherSubject(scene, run, inParagraph) ??
    (inParagraph === null || !near ? null : { ...inParagraph, by: 'carried' as const }) ??
    laterInParagraph(scene, known, run, place) ??
    subjectNear(scene, run) ??
    fromParagraphBefore(scene, before, run, place) ??
    nobody
  )
}

/** "… Sadyr shook his head. “Never.”": the sentence before is about somebody else than the last speaker. */
function anotherSubject(scene: Scene, { sentence, paragraph }: Run, last: Attribution | null): Attribution | null {
  const found = subjectOf(scene, sentence - 1, paragraph)
  if (last?.speaker?.kind !== 'name' || found?.speaker?.kind !== 'name') return null
  if (sliceOf(scene.text, found.speaker) !== found.speaker.name) return null
  return surnameOf(found.speaker.name) === surnameOf(last.speaker.name) ? null : found
}

/** The one who answers: the last person whom a sentence before the interview names. */
function interviewee(scene: Scene, { sentence }: Run): Attribution | null {
  for (let place = sentence - 1; place >= 0; place -= 1) {
    const told = scene.sentences[place]
    if (told === undefined || isTurn(scene, told.paragraph)) continue
    const speaker = scene.language.namesIn(told).at(-1)
    if (speaker !== undefined) return { by: 'carried', speaker, cue: null, sentence: place }
  }
  return null
}

function isTurn({ text, paragraphs, language }: Scene, paragraph: number): boolean {
  const { question, answer } = language.interview
  const words = text.slice(paragraphs[paragraph]?.start, paragraphs[paragraph]?.end)
  return question.test(words) || answer.test(words)
}

/** "She went on:" at the end of the paragraph before announces the words of the next. */
function announced(scene: Scene, { sentence, paragraph }: Run): Attribution | null {
  const before = scene.sentences[sentence - 1]
  if (before === undefined || before.paragraph !== paragraph - 1 || !/^[:：]$/.test(before.tokens.at(-1)?.text ?? ''))
    return null
  return speakerOfCues(scene, sentence - 1, before.paragraph) ?? subjectOf(scene, sentence - 1, before.paragraph)
}

/** The speaker of a sentence by its verb of saying, else by another cue. */
function speakerOfCues(scene: Scene, place: number, paragraph: number): Attribution | null {
  if (scene.sentences[place]?.paragraph !== paragraph) return null
  const spoken = scene.cues[place]?.filter(({ speaker }) => speaker !== null) ?? []
  const cue = spoken.find(({ strength }) => strength === 'speech') ?? spoken.at(-1)
  return cue === undefined ? null : { by: 'carried', speaker: cue.speaker, cue, sentence: place }
}

/** The subject of the sentence before, or a name that is the subject of one a little earlier. */
function subjectNear(scene: Scene, { sentence, paragraph }: Run): Attribution | null {
  for (let place = sentence - 1; place >= sentence - subjectReach; place -= 1) {
    const found = subjectOf(scene, place, paragraph)
    if (found !== null && (place === sentence - 1 || found.speaker?.kind === 'name')) return found
  }
  return null
}

function subjectOf(scene: Scene, place: number, paragraph: number): Attribution | null {
  const sentence = scene.sentences[place]
  if (sentence === undefined || sentence.paragraph !== paragraph) return null
  const speaker = scene.subjects[place] ?? null
  return speaker === null ? null : { by: 'carried', speaker, cue: null, sentence: place }
}

function laterInParagraph(
  scene: Scene,
  known: ReadonlyMap<number, Attribution>,
  run: Run,
  place: number,
): Attribution | null {
  for (let next = place + 1; next < scene.runs.length && next <= place + 3; next += 1) {
    const other = scene.runs[next]
    if (other === undefined || (other.paragraph !== run.paragraph && run.closed)) break
    const found = known.get(next)
    if (found !== undefined && found.speaker !== null) return { ...found, by: 'carried' }
  }
  const cue = scene.cues[run.sentence + 1]?.find(({ speaker }) => speaker !== null)
  if (cue === undefined || scene.sentences[run.sentence + 1]?.paragraph !== run.paragraph) return null
  return { by: 'carried', speaker: cue.speaker, cue, sentence: run.sentence + 1 }
}

function fromParagraphBefore(
  scene: Scene,
  before: readonly Attribution[],
  run: Run,
  place: number,
): Attribution | null {
  const last = before.at(-1)
  const lastRun = scene.runs[place - 1]
  if (last !== undefined && last.speaker !== null && lastRun !== undefined && run.paragraph - lastRun.paragraph <= 1) {
    return { ...last, by: 'carried' }
  }
  const end = run.sentence - 1
  const sentence = scene.sentences[end]
  if (sentence === undefined) return null
  return speakerOfCues(scene, end, sentence.paragraph) ?? subjectOf(scene, end, sentence.paragraph)
}
