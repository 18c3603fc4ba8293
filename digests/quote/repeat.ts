import { sliceOf } from '../article/span.ts'
import type { Run, Scene } from './scene.ts'

// Fewer words than this may well be said twice.
const leastWords = 4

/**
 * True for a run that is pulled out of the body: it stands alone in its paragraph, but for a signature, and elsewhere the same words stand with
 * their speaker. Of the two the body's is kept.
 * `bodyWords` is what `bodyWordsOf` gives.
 */
export function isPulled(scene: Scene, run: Run, bodyWords: ReadonlySet<string>, signed: ReadonlySet<Run>): boolean {
  return (isAlone(scene, run) || signed.has(run)) && bodyWords.has(comparable(scene, run))
}

/** The words of the runs that stand in a paragraph with other words than who has `signed` them. */
export function bodyWordsOf(scene: Scene, signed: ReadonlySet<Run>): ReadonlySet<string> {
  const words = scene.runs
    .filter((run) => !isAlone(scene, run) && !signed.has(run))
    .map((run) => comparable(scene, run))
  return new Set(words.filter((run) => run.split(' ').length >= leastWords))
}

function isAlone({ paragraphs }: Scene, { paragraph, outer }: Run): boolean {
  const whole = paragraphs[paragraph]
  return whole !== undefined && outer.start <= whole.start && outer.end >= whole.end
}

function comparable({ text }: Scene, { span }: Run): string {
  return (
    sliceOf(text, span)
      .toLowerCase()
      .match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
