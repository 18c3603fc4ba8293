import type { Question } from './question.ts'

/** The command behind "Share in channel"; null where the answer is for all already, or where there is no channel. */
export function shareOf({ command, topic, reader }: Question, words: string): string | null {
  return command.share || reader.channel === null
    ? null
    : `${topic.command} ${words.trim()}${command.page === null || command.page < 2 ? '' : ` page:${command.page}`} share`
}
