import type { AckFn, RespondFn } from '@slack/bolt'
import type { Message } from '../../digests/message/message.ts'
import type { Payload, Reader } from '../adapter.ts'
import { answerOf } from '../answer-of.ts'
import { parseCommand, type Command } from '../command.ts'
import { opensForm } from '../form.ts'
import { hear } from '../hearing.ts'
import { Seen } from '../seen.ts'
import { openForm, type ViewParts } from './forms.ts'
import { repliesPerCommand } from './limits.ts'
import type { Place } from './reader.ts'
import { renderForSlack } from './render.ts'

/** A command that was typed, or whose button was pressed. `words` are what stands after the slash command. */
export type Asked = {
  /** Slack's `trigger_id`, which stays the same when Slack delivers the same thing twice. */
  readonly trigger: string
  readonly topic: string
  readonly words: string
  readonly place: Place
  /** Whether a button was pressed under a message that only this person sees. */
  readonly isOwn: boolean
  readonly ack: AckFn<void>
  readonly respond: RespondFn
}

/** Makes what answers a command: it acknowledges, then asks the desk, then responds. */
export function createAnswerer(parts: ViewParts): (asked: Asked) => Promise<void> {
  const { desk, readers, report, now } = parts
  const seen = new Seen()
  return async (asked) => {
    const { trigger, topic, words, place, isOwn, ack, respond } = asked
    const hearing = hear(desk, 'slack', now)
    // Slack gives three seconds, so nothing is looked for before this.
    await ack()
    hearing.acknowledged()
    if (seen.again(trigger) || !(await desk.isFirst(trigger))) return
    // Answering keeps the process busy: who asked at the same moment is acknowledged first.
    await parts.breathe()
    const command = parseCommand(topic, words)
    try {
      const reader = await readers.of(place)
      const message = await messageFor(parts, command, reader, asked)
      if (message === undefined) return hearing.done(command.verb, 'sent')
      const rendered = renderForSlack(message, reader)
      const response_type = command.share ? 'in_channel' : 'ephemeral'
      // A page is turned in place where nobody else reads it; other presses are answered beside the message that was pressed.
      const replace_original = isOwn && command.page !== null && !command.share && rendered.length === 1
      for (const part of withinReplies(rendered)) await respond({ ...part, response_type, replace_original })
      hearing.done(command.verb, 'sent')
    } catch (error) {
      report('slack.reply-failed', { error, verb: command.verb })
      hearing.done(command.verb, 'unsent')
    }
  }
}

/** The answer; undefined when a form stands in its place. */
function messageFor(
  parts: ViewParts,
  command: Command,
  reader: Reader,
  { trigger, place }: Asked,
): Promise<Message | undefined> {
  if (opensForm(command)) return openForm(parts, command, reader, { trigger, place })
  return answerOf(parts.desk, command, reader, parts.report)
}

// Slack takes five replies; of an answer that needs more the last one says that something is missing.
function withinReplies(parts: readonly Payload[]): readonly Payload[] {
  if (parts.length <= repliesPerCommand) return parts
  return [...parts.slice(0, repliesPerCommand - 1), { text: '[…]' }]
}
