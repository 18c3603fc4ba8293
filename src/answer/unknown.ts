import { commands } from '../../adapters/command.ts'
import { offer } from '../../digests/message/notice.ts'
import { nearest } from '../../digests/language/nearest.ts'
import type { Answer, Question } from './question.ts'

/** A word that is no command: the nearest verbs, else the help card's command. */
export function answerUnknown({ topic, words }: Question, typed: string): Answer {
  const verbs = nearest(
    typed.slice(0, 40),
    commands.map(({ verb }) => verb),
  )
  const offers = (verbs.length === 0 ? ['help'] : verbs).map((verb) => ({
    label: verb,
    command: `${topic.command} ${verb}`,
  }))
  return { message: offer(words.nothing.verb(typed.slice(0, 80)), offers), items: [] }
}
