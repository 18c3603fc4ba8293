import type { Adapter } from '../adapters/adapter.ts'
import type { Clock } from '../adapters/clock.ts'
import { createDiscord } from '../adapters/discord/discord.ts'
import type { Installations } from '../adapters/slack/access.ts'
import { createSlack } from '../adapters/slack/slack.ts'
import { createWeb } from '../adapters/web/web.ts'
import type { Settings } from './settings.ts'
import type { Tenants } from './tenants/tenant-settings.ts'

/** The places that the settings name; `posting` says how many processes post. The page comes first: it listens before the chats' SDKs are loaded. */
export function createAdapters(
  { web, slack, discord }: Settings,
  clock: Clock,
  installations: (tenants: Tenants) => Installations,
  posting: () => number = () => 1,
): readonly Adapter[] {
  return [
    ...(web === null ? [] : [createWeb(web)]),
    ...(slack === null ? [] : [slackOf(slack, clock, installations)]),
    ...(discord === null ? [] : [createDiscord({ ...discord, clock, posting })]),
  ]
}

function slackOf(
  slack: NonNullable<Settings['slack']>,
  clock: Clock,
  installations: (tenants: Tenants) => Installations,
): Adapter {
  if (slack.botToken !== null) return createSlack({ ...slack, clock })
  const { tenants, way, apiUrl } = slack
  const { clientId, clientSecret, stateSecret, port, teams } = tenants
  return createSlack({
    botToken: null,
    oauth: { clientId, clientSecret, stateSecret, port, teams, installations: installations(tenants) },
    way,
    apiUrl,
    clock,
  })
}
