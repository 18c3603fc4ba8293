import { datelineOf } from '../article/dateline.ts'
import { paragraphsOf } from '../article/paragraphs.ts'
import type { Span } from '../article/span.ts'
import type { Cue, Mention } from '../language/cue.ts'
import type { Language } from '../language/language.ts'
import { tokenAt, type Sentence } from '../language/token.ts'
import { answersIn } from './interview.ts'
import { dashedSpeech, splitInsertions } from './insertion.ts'
import { namedAnswersIn } from './named-turn.ts'
import { maskParagraph, sentencesOfMasked } from './mask.ts'
import { pairMarks, type Marked } from './pair-marks.ts'
import { isDenied } from './denied.ts'

/** A marked run and where it stands: its paragraph, and the sentence (in `sentences`) that holds it. */
export type Run = Marked & {
  readonly paragraph: number
  readonly sentence: number
  /** The next paragraph begins with the rest of it, and closes it: «Первое.\n\nВторое», — сказала она. */
  readonly goesOn?: boolean
}

/** An article as the later passes see it: quotations out of the way, sentences with their cues. */
export type Scene = {
  readonly text: string
  readonly language: Language
  readonly paragraphs: readonly Span[]
  readonly runs: readonly Run[]
  readonly sentences: readonly Sentence[]
  readonly cues: readonly (readonly Cue[])[]
  /** Whom each sentence is about. */
  readonly subjects: readonly (Mention | null)[]
}

/** Reads a text into a scene: pairs the marks, masks what they hold, cuts sentences, finds the cues. */
export function readScene(text: string, language: Language): Scene {
  const paragraphs = withoutDateline(text, paragraphsOf(text))
  const sentences: Sentence[] = []
  const runs: Run[] = []
  const answers = new Map([...namedAnswersIn(text, paragraphs), ...answersIn(text, paragraphs, language)])
  for (const [place, paragraph] of paragraphs.entries()) {
    const last = runs.at(-1)
    const isOpen = last?.paragraph === place - 1 && !last.closed && last.setOff === 'marks'
    const marked = speechIn(text, paragraph, answers.get(place), language, isOpen)
    if (isOpen && marked[0]?.outer.start === paragraph.start) runs[runs.length - 1] = { ...last, goesOn: true }
    const first = runs.length
    const masked = marked.map(({ outer }, at) => ({ outer, quote: first + at }))
    const tokens = maskParagraph(text, paragraph, masked, language)
    const ends = (at: number) => {
      const run = marked[tokenAt(tokens, at).quote - first]
      return run !== undefined && endsSentence(text, run.span) && language.endsSentence(tokens, at)
    }
    for (const sentence of sentencesOfMasked(text, tokens, place, ends)) {
      for (const { kind, quote } of sentence.tokens) {
        const run = kind === 'quote' ? marked[quote - first] : undefined
        if (run !== undefined) runs.push({ ...run, paragraph: place, sentence: sentences.length })
      }
      sentences.push(sentence)
    }
  }
  const cues = sentences.map((sentence) =>
    language
      .cuesIn(sentence)
      .map((cue) => (isDenied(sentence, cue, language) ? { ...cue, speaker: null, denied: true } : cue)),
  )
  const subjects = sentences.map((sentence) => language.subjectOf(sentence))
  return { text, language, paragraphs, runs, sentences, cues, subjects }
}

/** Place, day and agency in front of the first paragraph are nobody's subject. */
function withoutDateline(text: string, [first, ...others]: readonly Span[]): readonly Span[] {
  if (first === undefined) return []
  const dateline = datelineOf(text)
  return [dateline === null ? first : { ...first, start: Math.min(dateline.span.end, first.end) }, ...others]
}

/** The runs of speech in a paragraph: an interview's answer, what is in marks, or what dashes set off. */
function speechIn(
  text: string,
  paragraph: Span,
  answer: Marked | undefined,
  language: Language,
  isOpen: boolean,
): readonly Marked[] {
  if (answer !== undefined) return [answer]
  const paired = pairMarks(text, paragraph, isOpen)
  if (paired.length === 0) return dashedSpeech(text, paragraph, language)
  return paired.flatMap((run) => splitInsertions(text, run, language))
}

function endsSentence(text: string, { end }: Span): boolean {
  return /[.!?…。！？]/.test(text.charAt(end - 1))
}
