import { sliceOf, trimmed, type Span } from '../article/span.ts'
import type { Language } from '../language/language.ts'
import type { Marked } from './pair-marks.ts'

/** What a paragraph of an interview is, by its label; null for a paragraph without one. */
type Turn = { readonly is: 'question' | 'answer'; readonly words: Span } | null

/**
 * The answers of an interview as runs of speech, by the place of their paragraph. A label ("A:", «Ответ:», 答：) counts only
 * where a question stands before it: alone it is a list or an initial.
 */
export function answersIn(text: string, paragraphs: readonly Span[], language: Language): ReadonlyMap<number, Marked> {
  const answers = new Map<number, Marked>()
  let asked = false
  for (const [place, paragraph] of paragraphs.entries()) {
    const turn = turnOf(text, paragraph, language)
    if (turn?.is === 'question') asked = true
    if (turn?.is === 'answer' && asked && /[\p{L}\p{N}]/u.test(sliceOf(text, turn.words))) {
      answers.set(place, { span: turn.words, outer: paragraph, closed: true, single: false, setOff: 'label' })
    }
  }
  return answers
}

function turnOf(text: string, { start, end }: Span, { interview }: Language): Turn {
  const opening = text.slice(start, Math.min(end, start + 24))
  const question = interview.question.exec(opening)
  const answer = interview.answer.exec(opening)
  const label = question ?? answer
  if (label === null) return null
  return {
    is: question === null ? 'answer' : 'question',
    words: trimmed(text, { start: start + label[0].length, end }),
  }
}
