import type { Message } from '../digests/message/message.ts'
import type { Desk, Reader, Report } from './adapter.ts'
import { apology } from './apology.ts'
import type { Command } from './command.ts'

/** What the desk answers; an apology, and a line in the log, when it fails. Never rejects. */
export async function answerOf(desk: Desk, command: Command, reader: Reader, report: Report): Promise<Message> {
  try {
    return await desk.answer(command, reader)
  } catch (error) {
    report(`${reader.platform}.answer-failed`, { error, verb: command.verb })
    return apology
  }
}
