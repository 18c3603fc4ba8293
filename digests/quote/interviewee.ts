import type { Attribution } from './attribution.ts'
import type { Scene } from './scene.ts'

// In UTF-16 units: "everything you need to know about".
const introReach = 24

/**
 * By sentence, who answers in an interview there: the last person whom a sentence before it and outside of the interview's
 * questions and answers names, or null.
 */
export function intervieweesIn(scene: Scene): readonly (Attribution | null)[] {
  const turns = scene.paragraphs.map((_, paragraph) => isTurn(scene, paragraph))
  const all: (Attribution | null)[] = []
  let last: Attribution | null = null
  for (const [place, sentence] of scene.sentences.entries()) {
    all.push(last)
    if (turns[sentence.paragraph] === true) continue
    const speaker = scene.language
      .namesIn(sentence)
      .findLast(
        ({ start, end }) =>
          scene.language.isInterviewee?.(
            scene.text.slice(start, end),
            scene.text.slice(Math.max(0, start - introReach), start),
            scene.text.slice(end, end + introReach),
          ) !== false,
      )
    if (speaker !== undefined) last = { by: 'carried', speaker, cue: null, sentence: place }
  }
  return all
}

function isTurn({ text, paragraphs, language }: Scene, paragraph: number): boolean {
  const { question, answer } = language.interview
  const words = text.slice(paragraphs[paragraph]?.start, paragraphs[paragraph]?.end)
  return question.test(words) || answer.test(words)
}
