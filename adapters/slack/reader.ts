import type { webApi } from '@slack/bolt'
import type { ChannelId, Reader, Report, UserId } from '../adapter.ts'

/** Gives the slice of a workspace's client that tells of people; undefined where the app is not installed. */
type ClientOf = (team: string) => Promise<{ readonly users: Pick<webApi.WebClient['users'], 'info'> } | undefined>
/** `isOurs`: somebody of this very workspace, as far as is known. */
type Facts = Pick<Reader, 'locale' | 'zone' | 'mayChange'> & { readonly isOurs: boolean }

/** Where a command or a press came from; a press in a view is in no channel. */
export type Place = { readonly team: string; readonly channel: string | null; readonly user: string }

const freshMs = 5 * 60_000
const room = 1_000
const unknownFacts: Facts = { locale: 'en', zone: 'UTC', mayChange: false, isOurs: false }

/**
 * Who asks, with their language, zone and rights from `users.info`. Kept for five minutes, so that somebody who is made
 * an admin does not wait long. Without the scope, or when Slack does not answer: English, UTC, and no rights.
 */
export class Readers {
  readonly #clientOf: ClientOf
  readonly #now: () => number
  readonly #report: Report
  readonly #known = new Map<string, Facts & { readonly untilMs: number }>()

  constructor(clientOf: ClientOf, now: () => number, report: Report) {
    this.#clientOf = clientOf
    this.#now = now
    this.#report = report
  }

  async of({ team, channel, user }: Place): Promise<Reader> {
    const { locale, zone, mayChange, isOurs } = await this.#factsOf(team, user)
    return {
      platform: 'slack',
      channel: channel === null ? null : (`slack:${team}:${channel}` as ChannelId),
      user: `slack:${team}:${user}` as UserId,
      locale,
      zone,
      // In a direct message everybody may change what they are sent.
      mayChange: mayChange || (isOurs && channel?.startsWith('D') === true),
    }
  }

  async #factsOf(team: string, user: string): Promise<Facts> {
    const key = `${team} ${user}`
    const known = this.#known.get(key)
    if (known !== undefined && known.untilMs > this.#now()) return known
    try {
      const client = await this.#clientOf(team)
      if (client === undefined) return unknownFacts
      const { user: found } = await client.users.info({ user, include_locale: true })
      // In a channel that two workspaces share, the other one's admins are guests.
      const isOurs = found?.is_stranger !== true && (found?.team_id ?? team) === team
      const facts = {
        locale: found?.locale ?? unknownFacts.locale,
        zone: found?.tz ?? unknownFacts.zone,
        mayChange: isOurs && (found?.is_admin === true || found?.is_owner === true),
        isOurs,
      }
      if (this.#known.size >= room) this.#known.clear()
      this.#known.set(key, { ...facts, untilMs: this.#now() + freshMs })
      return facts
    } catch (error) {
      this.#report('slack.reader-unknown', { error })
      return unknownFacts
    }
  }
}
