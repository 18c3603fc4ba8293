import type { Adapter } from '../adapters/adapter.ts'
import type { Clock } from '../adapters/clock.ts'
import { createDiscord } from '../adapters/discord/discord.ts'
import { createSlack } from '../adapters/slack/slack.ts'
import { createWeb } from '../adapters/web/web.ts'
import type { Settings } from './settings.ts'

/** The places that the settings name. The page comes first: it listens before the chats' SDKs are loaded. */
export function createAdapters({ web, slack, discord }: Settings, clock: Clock): readonly Adapter[] {
  return [
    ...(web === null ? [] : [createWeb(web)]),
    ...(slack === null ? [] : [createSlack({ ...slack, clock })]),
    ...(discord === null ? [] : [createDiscord({ ...discord, clock })]),
  ]
}
