import type { Pulse } from '../pulse.ts'
import type { SlackMessage } from './workspace.ts'

/** Something a person did (a command, a press) and what the bot made of it. */
export class Asked {
  readonly id: string
  readonly user: string
  readonly channel: string
  readonly team: string
  readonly replies: SlackMessage[] = []
  acknowledgements = 0
  /** What came with the acknowledgement, as for a form that was sent. */
  acknowledgedWith: unknown
  /** How often Slack still takes an answer at this command's `response_url`. */
  repliesLeft = 5
  /** The message whose button was pressed. */
  pressed: SlackMessage | undefined
  type: 'slash_commands' | 'interactive' | 'events_api' = 'slash_commands'
  payload: { readonly [field: string]: unknown } = {}
  readonly #pulse: Pulse

  constructor(
    pulse: Pulse,
    who: { readonly id: string; readonly user: string; readonly channel: string; readonly team: string },
  ) {
    this.#pulse = pulse
    this.id = who.id
    this.user = who.user
    this.channel = who.channel
    this.team = who.team
  }

  /** Resolves when the bot has acknowledged. */
  async acknowledged(): Promise<void> {
    await this.#pulse.until(() => (this.acknowledgements > 0 ? true : undefined))
  }

  /** Resolves with the bot's answer: its first message, or the one at `index`. */
  reply(index = 0): Promise<SlackMessage> {
    return this.#pulse.until(() => this.replies[index])
  }
}
