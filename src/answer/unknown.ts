import { commands } from '../../adapters/command.ts'
import { spaced } from '../../digests/message/inline.ts'
import { offer } from '../../digests/message/notice.ts'
import { nearest } from '../../digests/language/nearest.ts'
import type { Answer, Question } from './question.ts'

/** Words that are longer do not fit into a button; they can be typed. */
const longestRest = 60

/** A word that is no command: the nearest verbs, with what was typed behind it, else the help card's command. */
export function answerUnknown(
  { topic, words }: Question,
  { typed, rest }: { readonly typed: string; readonly rest: string },
): Answer {
  const verbs = nearest(
    typed.slice(0, 40),
    commands.map(({ verb }) => verb),
  )
  const { verb: no, didYouMean } = words.nothing
  const behind = rest === '' || rest.length > longestRest ? '' : ` ${rest}`
  const offers =
    verbs.length === 0
      ? [{ label: 'help', command: `${topic.command} help` }]
      : verbs.map((verb) => ({ label: `${verb}${behind}`, command: `${topic.command} ${verb}${behind}` }))
  const text = no(typed.slice(0, 80))
  return { message: offer(verbs.length === 0 ? text : `${spaced(text)}${didYouMean}`, offers), items: [] }
}
