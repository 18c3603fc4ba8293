import type { Span } from '../article/span.ts'
import { marksIn } from './marks.ts'
import type { Run, Scene } from './scene.ts'

/**
 * True for a run whose closing mark was lost, so that nobody can tell where the words end and the report goes on: it has none, and the next paragraph
 * neither opens again, as it does where one speaker goes on, nor closes it; or a verb of saying with its subject stands within it.
 */
export function isRunOn(scene: Scene, run: Run): boolean {
  if (run.closed || run.setOff !== 'marks') return false
  const next = scene.paragraphs[run.paragraph + 1]
  if (next === undefined || !(run.goesOn === true || opensWithMark(scene.text, next))) return true
  return holdsCue(scene, run)
}

function opensWithMark(text: string, { start }: Span): boolean {
  return marksIn(text, start, start + 2).some((mark) => mark.start === start && mark.use !== 'closes')
}

function holdsCue({ text, language }: Scene, { span, paragraph }: Run): boolean {
  const cues = language.cuesIn({ text, paragraph, tokens: language.tokensOf(text, span) })
  return cues.some(
    ({ speaker, strength, form }) =>
      speaker !== null &&
      strength === 'speech' &&
      form === 'finite' &&
      !/^(?:i|we|you|я|мы|вы|我|我们)$/i.test(speaker.name),
  )
}
