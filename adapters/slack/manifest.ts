import type { Desk } from '../adapter.ts'
import { commands, usageOf } from '../command.ts'
import { installPaths } from './install.ts'
import { shortcutOf } from './listeners.ts'
import { shorten } from '../text/cut.ts'
import manifest from './manifest.json' with { type: 'json' }

// https://docs.slack.dev/reference/app-manifest
const descriptionLimit = 140
const usageHintLimit = 1_000
const shortcutNameLimit = 24

/**
 * A manifest with the slash commands of these topics, to be given to https://api.slack.com/apps (From a manifest). With the public
 * `address` of the bot Slack calls it there; without one the bot opens a socket.
 */
export function manifestFor(topics: Desk['topics'], address: string | null) {
  const shortcuts = topics.map(({ command }) => shortcutFor(command, topics.length))
  const url = address === null ? null : new URL('/slack/events', address).href
  const called = url === null ? {} : { request_url: url }
  const slash_commands = topics.map((topic) => ({ ...commandOf(topic), ...(url === null ? {} : { url }) }))
  const { interactivity, event_subscriptions, ...settings } = manifest.settings
  const redirected = address === null ? {} : { redirect_urls: [new URL(installPaths.back, address).href] }
  return {
    ...manifest,
    oauth_config: { ...redirected, ...manifest.oauth_config },
    features: { ...manifest.features, shortcuts, slash_commands },
    settings: {
      ...settings,
      interactivity: { ...interactivity, ...called },
      event_subscriptions: { ...event_subscriptions, ...called },
      socket_mode_enabled: url === null,
    },
  }
}

function shortcutFor(topic: string, topics: number) {
  return {
    name: topics === 1 ? 'Brief this link' : shorten(`Brief link: ${topic}`, shortcutNameLimit),
    type: 'message',
    callback_id: shortcutOf(topic),
    description: 'The article behind the link, in short',
  }
}

function commandOf({ command, title }: Desk['topics'][number]) {
  return {
    command: `/${command}`,
    description: shorten(`${title}: briefs, quotes and digests`, descriptionLimit),
    usage_hint: shorten(commands.map((row) => usageOf(row)).join(' | '), usageHintLimit),
    // Slack then hands over people and channels as ids, which are never mistaken for words.
    should_escape: true,
  }
}
