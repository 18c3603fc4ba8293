import type { Desk } from '../adapter.ts'
import { commands, usageOf } from '../command.ts'
import { shortcutOf } from './listeners.ts'
import { shorten } from '../text/cut.ts'
import manifest from './manifest.json' with { type: 'json' }

// https://docs.slack.dev/reference/app-manifest
const descriptionLimit = 140
const usageHintLimit = 1_000
const shortcutNameLimit = 24

/** A manifest with the slash commands of these topics, to be given to https://api.slack.com/apps (From a manifest). */
export function manifestFor(topics: Desk['topics']) {
  const shortcuts = topics.map(({ command }) => shortcutFor(command, topics.length))
  return { ...manifest, features: { ...manifest.features, shortcuts, slash_commands: topics.map(commandOf) } }
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
