import type { Message } from '../digests/message/message.ts'
import type { Choice } from './choice.ts'
import type { Command, Field } from './command.ts'
import type { FilledForm, FormAnswer, Submitted } from './form.ts'

/** The places where people are. */
export type Platform = 'terminal' | 'web' | 'slack' | 'discord'

/** `<platform>:<team or guild>:<channel>`; on Discord a direct message's guild is `@me`. */
export type ChannelId = string & { readonly __brand: 'ChannelId' }

/** `<platform>:<team>:<user>`, as `OWNERS` names people. On Discord the team is `@me`. */
export type UserId = string & { readonly __brand: 'UserId' }

/** The ledger's key of one part of one edition: short enough (≤ 25 characters) for Discord's nonce. */
export type DeliveryId = string & { readonly __brand: 'DeliveryId' }

/** One message body as a platform's API takes it, a part of an answer or a digest. Plain JSON, so the ledger can keep it. */
export type Payload = { readonly [key: string]: unknown }

/** Who asks, from where. `channel` is null where there is none (the terminal, the page). `locale` is a BCP 47 tag. */
export type Reader = {
  readonly platform: Platform
  readonly channel: ChannelId | null
  readonly user: UserId | null
  readonly locale: string
  readonly zone: string
  /** May change what a channel is sent: checked by the adapter, which alone knows the platform's rights. */
  readonly mayChange: boolean
}

/**
 * How a post ended. `refused`: surely not posted, and this channel or person would refuse a repeat too. `limited`: surely not posted,
 * for a reason that is not the channel's (a rate, no network, a token), and to be tried again at `untilMs` (milliseconds since 1970).
 * `unknown`: no answer came, it may have been posted; never just repeated.
 */
export type Posted =
  | { readonly is: 'sent'; readonly id: string }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'limited'; readonly untilMs: number; readonly why: string }
  | { readonly is: 'unknown'; readonly why: string }

/** What reading a channel for a delivery gave: its message's id, surely nothing, not before `untilMs`, or no answer. */
export type Found =
  | { readonly is: 'found'; readonly id: string }
  | { readonly is: 'absent' }
  | { readonly is: 'limited'; readonly untilMs: number; readonly why: string }
  | { readonly is: 'unreadable'; readonly why: string }

/** A line for the log, of what befell an adapter. `error` may hold anything; the log's door takes secrets out. */
export type Report = (event: string, details?: { readonly error?: unknown; readonly [key: string]: unknown }) => void

/** How one command went: from when it was heard to when it was acknowledged and replied to, in milliseconds. `unsent`: the reply did not get through. */
export type Heard = {
  readonly platform: Platform
  readonly verb: string
  readonly outcome: 'sent' | 'unsent'
  readonly ackMs: number
  readonly replyMs: number
}

/** All that an adapter may ask of the app. Answers come from the store; no network stands behind them. */
export interface Desk {
  /** The topics whose commands are answered: their word after the slash, and their title. */
  readonly topics: readonly { readonly command: string; readonly title: string }[]
  answer(command: Command, reader: Reader): Promise<Message>
  /** False when another process has heard of this already, by the platform's id: what is not acknowledged in time comes again, and may come to another one. */
  isFirst(id: string): Promise<boolean>
  /** What a chat's own page shows this person; `workspace` is how the ids of its channels begin (`slack:T1:`). */
  home(workspace: string, reader: Reader): Promise<Message>
  /** The form of the digest of the reader's channel, or why they get none. */
  form(topic: string, reader: Reader): Promise<FormAnswer>
  submit(form: FilledForm, reader: Reader): Promise<Submitted>
  /** The bot was removed from a workspace or guild, by how the ids of its channels begin: nothing more is posted there. */
  left(workspace: string, why: string): Promise<void>
  /** A command was dealt with. */
  heard(command: Heard): void
  /** From memory, at once: what may stand in a field of a command, at most so many. */
  suggest(topic: string, field: Field, typed: string, most: number): readonly Choice[]
}

/** The thread below one of our messages: that message's id, and the thread's name where threads have one. */
export type Thread = { readonly below: string; readonly name: string }

/** Words of a publisher that a message tells: those that its article lacks by now, and those that it has. */
export type Told = { readonly gone: readonly string[]; readonly standing: readonly string[] }

/** The channels of a platform that digests are posted to. A message's id is its adapter's: what stands in a thread is known by it, too. */
export interface Channels {
  /**
   * Posts once, without retries of its own. What is for a thread that cannot be had stands in the channel. It begins
   * only while `inTime` says so, and has ended `callMs` after that.
   */
  post(
    channel: ChannelId,
    payload: Payload,
    delivery: DeliveryId,
    thread: Thread | null,
    inTime?: () => boolean,
  ): Promise<Posted>
  /** Looks for an earlier post of this delivery, made no earlier than `sinceMs`. */
  find(channel: ChannelId, delivery: DeliveryId, sinceMs: number, thread: Thread | null): Promise<Found>
  /** Puts another body in place of a delivery's; it is found again as before. */
  edit(channel: ChannelId, messageId: string, payload: Payload, delivery: DeliveryId): Promise<Posted>
  /** Pure: a part as it was posted, with words that are gone struck out and a message put before it, or that message's first line; null when there is no room for either. */
  amend(payload: Payload, message: Message, told: Told, reader: Reader): Payload | null
  /** Posts one body below one of our messages: in its thread, or as an answer to it. Rings nobody. */
  reply(channel: ChannelId, messageId: string, payload: Payload): Promise<Posted>
  /** A person's language as a BCP 47 tag; null where the platform does not tell it. */
  localeOf(user: UserId): Promise<string | null>
  /** A direct message. */
  tell(user: UserId, message: Message): Promise<Posted>
}

/** A place where people are. It translates, and decides nothing. */
export interface Adapter {
  readonly platform: Platform
  /** Null where nothing can be posted unasked: the page and the terminal. */
  readonly channels: Channels | null
  /** What only one process may be connected as, such as a set of shards; null where any number may. Posting needs no connection. */
  readonly alone: string | null
  /** Connects, then listens. Rejects with `Refused` when another try would be in vain. */
  start(desk: Desk, report: Report): Promise<void>
  /** Takes no more commands and lets go of its connections. Safe before `start`, and twice. */
  stop(): Promise<void>
  /** True while commands reach it. */
  listens(): boolean
  /** Pure: one payload a part, in order. Every quotation of the message is in them, word for word. */
  render(message: Message, reader: Reader): readonly Payload[]
}

/** A platform's lasting no, such as a token it does not know. The message says what to do, and holds no secret. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
