import type { Reader } from '../../adapters/adapter.ts'
import type { Question } from './question.ts'

/** Why this reader may not change settings, and who may; undefined when they may. The adapter knows the platform's rights, the settings name owners. */
export function refusalOf({
  reader,
  owners,
  words,
}: Pick<Question, 'reader' | 'owners' | 'words'>): string | undefined {
  if (reader.mayChange || (reader.user !== null && owners.includes(reader.user))) return undefined
  return words.subscription.needsRight(whoMay(reader.platform, words))
}

function whoMay(platform: Reader['platform'], { subscription }: Question['words']): string {
  switch (platform) {
    case 'discord':
      return subscription.discordRight
    case 'slack':
      return subscription.slackRight
    case 'web':
    case 'terminal':
      return subscription.ownerRight
  }
}

/** Why this reader may not change what all channels are fed from; undefined when they may: those whom OWNERS names, and whoever runs the bot. */
export function sourcesRefusalOf({
  reader,
  owners,
  words,
}: Pick<Question, 'reader' | 'owners' | 'words'>): string | undefined {
  const mayChange = reader.platform === 'terminal' || (reader.user !== null && owners.includes(reader.user))
  return mayChange ? undefined : words.subscription.sourcesRight
}
