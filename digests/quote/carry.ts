import { sliceOf } from '../article/span.ts'
import { nobody, type Attribution } from './attribution.ts'
import { intervieweesIn } from './interviewee.ts'
import { anotherSubject, isHeard, speakerOfCues, subjectNear, subjectOf } from './neighbour.ts'
import type { Run, Scene } from './scene.ts'

// How many sentences back in its paragraph a quotation may find its speaker.
const reach = 5
// How many runs further on an attribution may still be theirs: a statement's paragraphs, of which the last names who made it.
const runsAhead = 8

/**
 * Speakers for the quotations that their own sentence leaves without one: the sentence before in the same paragraph, an
 * attribution later in it, or the speaker of the paragraphs before when the quotation opens its paragraph.
 */
export function carry(scene: Scene, known: ReadonlyMap<number, Attribution>): readonly Attribution[] {
  const all: Attribution[] = []
  const interviewees = scene.runs.some(({ setOff }) => setOff === 'label') ? intervieweesIn(scene) : []
  for (const [place, run] of scene.runs.entries()) {
    all.push(
      run.setOff === 'label'
        ? (labelled(scene, run) ?? interviewees[run.sentence] ?? nobody)
        : (known.get(place) ?? carriedTo(scene, known, all, run, place)),
    )
  }
  return all
}

function labelled({ text }: Scene, { label, sentence }: Run): Attribution | null {
  if (label === undefined) return null
  return { by: 'signed', speaker: { ...label, kind: 'name', name: sliceOf(text, label) }, cue: null, sentence }
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
  if (last !== undefined && last.speaker !== null && lastRun !== undefined && goesOnIn(scene, lastRun, run))
    return { ...last, by: 'carried' }
  const inParagraph = last !== undefined && last.speaker !== null && lastRun?.paragraph === run.paragraph ? last : null
  if (inParagraph !== null && lastRun !== undefined && run.sentence - lastRun.sentence <= 1) {
    return { ...inParagraph, by: 'carried' }
  }
  if (isHeard(scene, run)) return nobody
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

/** True for a run that goes on with another's words: those have no closing mark, and it opens the paragraph behind them. */
function goesOnIn({ paragraphs }: Scene, before: Run, run: Run): boolean {
  if (before.closed || before.setOff !== 'marks' || run.paragraph !== before.paragraph + 1) return false
  return run.outer.start === paragraphs[run.paragraph]?.start
}

/** "She went on:" at the end of the paragraph before announces the words of the next. */
function announced(scene: Scene, { sentence, paragraph }: Run): Attribution | null {
  const before = scene.sentences[sentence - 1]
  if (before === undefined || before.paragraph !== paragraph - 1 || !/^[:：]$/.test(before.tokens.at(-1)?.text ?? ''))
    return null
  return speakerOfCues(scene, sentence - 1, before.paragraph) ?? subjectOf(scene, sentence - 1, before.paragraph)
}

function laterInParagraph(
  scene: Scene,
  known: ReadonlyMap<number, Attribution>,
  run: Run,
  place: number,
): Attribution | null {
  let last = run
  for (const [next, other] of scene.runs.slice(place + 1, place + 1 + runsAhead).entries()) {
    if (other.paragraph !== last.paragraph && !goesOnIn(scene, last, other)) break
    const found = known.get(place + 1 + next)
    if (found !== undefined && found.speaker !== null) return { ...found, by: 'carried' }
    last = other
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
