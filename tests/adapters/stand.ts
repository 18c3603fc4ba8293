import { setTimeout } from 'node:timers/promises'
import type { Adapter, ChannelId, Desk, Report, UserId } from '../../adapters/adapter.ts'
import type { Clock } from '../../adapters/clock.ts'
import type { Command } from '../../adapters/command.ts'
import type { Form } from '../../adapters/form.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Fault } from '../fakes/faults.ts'

/** What somebody saw, without the platform's markup. */
export type Reply = { readonly text: string; readonly seenBy: 'asker' | 'channel' }

/** A command on its way. */
export type Asking = {
  acknowledged(): Promise<unknown>
  /** The answer as it stands now. */
  reply(): Promise<Reply>
  repeat(): void
  /** Presses a button under the answer, once it is there. */
  press(label: string): Promise<Asking>
}

/** The person who asks: `changer` may change a channel's settings. */
export type Person = 'anybody' | 'changer'

/** An adapter beside the fake of its platform: what the contract needs to see it work. */
export type Stand = {
  readonly adapter: Adapter
  /** Commands that need nothing but a verb: "digest", "help". */
  ask(verb: string, how?: { readonly share?: boolean; readonly person?: Person }): Asking
  close(): Promise<void>
}

/** What a chat platform's stand can do besides. */
export type ChatStand = Stand & {
  /** A channel that the bot may post to, one that does not exist, and somebody in it. */
  readonly channel: ChannelId
  readonly nowhere: ChannelId
  readonly user: UserId
  /** How many messages stand in the channel, and how many connections the bot has. */
  posts(): number
  /** The words of the messages in the channel, oldest first. */
  said(): readonly string[]
  connections(): number
  /** Resolves when the platform has seen the last connection go. */
  alone(): Promise<void>
  /** The next post, or the one after so many more, or the next reading of the channel, goes wrong. */
  failPost(fault: Fault, after?: number): void
  failRead(fault: Fault): void
  /** The channel is archived, or the bot's permission is taken away; or all is well again. */
  loseChannel(lost: boolean): void
  /** What was told in direct messages. */
  told(): readonly string[]
  /** The commands that were asked so far can be answered no more. */
  expireAnswers(): void
  /** The next reply to a command cannot be sent. */
  failReply(): void
  /** Presses a button under the newest message in the channel. */
  press(label: string): Asking
  /** The platform asks the bot to connect anew; or cuts the line and makes the first tries fail. */
  recycle(): Promise<void>
  cut(): Promise<void>
  /** The next try to connect gets no answer; resolves when it was made. */
  hangConnecting(): Promise<void>
}

/** How a chat platform's stand is made. */
export type OpenChat = (how?: {
  readonly wrongToken?: boolean
  readonly down?: boolean
  readonly timeoutMs?: number
}) => Promise<ChatStand>

/** The time of these tests: short waits, such as those before another try, are over at once. */
export const testClock: Clock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    const isLong = ms >= 2_000
    await setTimeout(isLong ? ms : 0, undefined, { signal, ref: isLong }).catch(() => undefined)
  },
}

const typed = { hint: 'such as 09:00', required: true, choices: null }
const chosen = { hint: '', required: true, choices: [{ label: 'The usual', value: 'standard' }] }

/** A form with a field of each kind. */
export const testForm: Form = {
  topic: 'sco',
  title: 'Digest in this channel',
  save: 'Save',
  close: 'Cancel',
  fields: [
    { ...typed, id: 'when', label: 'When', value: '09:00 mon-fri' },
    { ...typed, id: 'zone', label: 'Time zone', value: 'Asia/Tashkent' },
    { ...chosen, id: 'size', label: 'Size', value: 'standard' },
    { ...typed, id: 'filter', label: 'Words', value: '', required: false },
    { ...chosen, id: 'quiet', label: 'A day without news', value: 'standard' },
  ],
}

/** A desk that says what it is told to, and keeps what it was asked. */
export type TestDesk = Desk & { readonly asked: { readonly command: Command; readonly mayChange: boolean }[] }

/** A plain desk; `answer` stands in for the app. */
export function deskOf(answer: (command: Command) => Promise<Message> | Message): TestDesk {
  const asked: TestDesk['asked'] = []
  return {
    topics: [{ command: 'sco', title: 'Shanghai Cooperation Organization' }],
    asked,
    answer: async (command, { mayChange }) => {
      asked.push({ command, mayChange })
      return answer(command)
    },
    home: () => Promise.resolve(line('the home')),
    form: (topic) => Promise.resolve({ is: 'form', form: { ...testForm, topic } }),
    submit: () => Promise.resolve({ is: 'done', message: line('it is set') }),
    isFirst: () => Promise.resolve(true),
    left: () => Promise.resolve(),
    heard: () => undefined,
    suggest: (_topic, field, typed) => [{ label: `${field}: ${typed}`, value: typed }],
  }
}

/** A message of one line. */
export function line(text: string): Message {
  return { nodes: [{ kind: 'text', text: [{ kind: 'plain', text }] }] }
}

/** A report that keeps what it was told, and can be waited for. */
export function notebook(): {
  readonly report: Report
  readonly events: readonly { readonly event: string }[]
  readonly told: (event: RegExp) => Promise<unknown>
} {
  const events: { readonly event: string; readonly details: unknown }[] = []
  const waiting = new Set<() => void>()
  return {
    events,
    report: (event, details) => {
      events.push({ event, details })
      for (const look of waiting) look()
    },
    told: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.find(({ event }) => pattern.test(event))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found.details)
        }
        waiting.add(look)
        look()
      }),
  }
}
