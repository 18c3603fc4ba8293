import type { Pulse } from '../pulse.ts'
import type { DiscordMessage, Fields } from './guild.ts'

/** An answer to an interaction. */
export type DiscordReply = DiscordMessage & { readonly ephemeral: boolean }

/** Something a person did (a command, a press, a word half typed) and what the bot made of it. */
export class Asked {
  readonly id: string
  readonly token: string
  readonly channel: string
  readonly replies: DiscordReply[] = []
  payload: Fields = {}
  /** The callback that acknowledged, once it came. */
  callback: Fields | undefined
  isExpired = false
  /** The message whose button was pressed; a deferred update is about this one. */
  pressed: DiscordMessage | undefined
  #original: DiscordReply | undefined
  readonly #pulse: Pulse

  constructor(pulse: Pulse, id: string, channel: string) {
    this.#pulse = pulse
    this.id = id
    // Real ones are long and secret; this one is told apart in a log.
    this.token = `interaction-token-${id}`
    this.channel = channel
  }

  /** Resolves with the callback that acknowledged. */
  acknowledged(): Promise<Fields> {
    return this.#pulse.until(() => this.callback)
  }

  /** Resolves with the bot's answer: its first message, or the one at `index`. */
  reply(index = 0): Promise<DiscordReply> {
    return this.#pulse.until(() => this.replies[index])
  }

  /** Puts the answer in the place of "Dateline is thinking…". */
  answer(message: DiscordMessage, ephemeral: boolean): void {
    if (this.#original !== undefined) this.replies.splice(this.replies.indexOf(this.#original), 1)
    this.#original = { ...message, ephemeral }
    this.replies.unshift(this.#original)
  }

  /** Whether the answer takes the place of the message that was pressed. */
  get updates(): boolean {
    return this.callback?.['type'] === 6
  }

  follow(message: DiscordMessage, ephemeral: boolean): void {
    this.replies.push({ ...message, ephemeral })
  }

  /** Whether the answer was announced as one that only the asker sees. */
  get isEphemeral(): boolean {
    const data = this.callback?.['data'] as { readonly flags?: number } | undefined
    return ((data?.flags ?? 0) & 64) !== 0
  }
}
