import type { Adapter } from '../../adapters/adapter.ts'
import type { Clock } from '../../adapters/clock.ts'
import { createDiscord } from '../../adapters/discord/discord.ts'
import { Secret } from '../../adapters/secret.ts'
import { createSlack } from '../../adapters/slack/slack.ts'

const none = new Secret('')
// Nothing of it runs: rendering is pure.
const noClock: Clock = { now: () => 0, wait: () => Promise.resolve() }

/** A platform's adapter that is never started, to see what it would send. */
export function offlineAdapter(platform: 'slack' | 'discord'): Adapter {
  switch (platform) {
    case 'slack':
      return createSlack({ botToken: none, way: { is: 'socket', appToken: none }, apiUrl: '', clock: noClock })
    case 'discord':
      return createDiscord({ token: none, apiUrl: '', clock: noClock })
  }
}
