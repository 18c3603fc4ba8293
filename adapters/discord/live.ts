import type { Finding } from '../finding.ts'
import type { Secret } from '../secret.ts'
import { identify } from './identity.ts'
import { inviteFor } from './invite.ts'

const timeoutMs = 10_000
const unknownToken =
  'Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token'

/** Asks Discord itself: whether it knows the token, in how many servers the bot is, and whether its commands are registered. Posts nothing. */
export async function examineDiscord(
  token: Secret,
  apiUrl: string,
  topics: readonly { readonly command: string }[],
): Promise<readonly Finding[]> {
  const { DiscordAPIError, REST } = await import('discord.js')
  const sweepers = { hashSweepInterval: 0, handlerSweepInterval: 0 }
  const rest = new REST({ version: '10', api: apiUrl, timeout: timeoutMs, retries: 0, ...sweepers })
  rest.setToken(token.reveal())
  try {
    const { application } = await identify(rest)
    const guilds = (await rest.get('/users/@me/guilds')) as readonly object[]
    const commands = (await rest.get(`/applications/${application}/commands`)) as readonly { readonly name: string }[]
    const missing = topics.filter(({ command }) => !commands.some(({ name }) => name === command))
    return [
      { what: 'Discord token', is: 'well', words: 'known; no privileged intent is needed' },
      guilds.length > 0
        ? { what: 'Discord servers', is: 'well', words: String(guilds.length) }
        : { what: 'Discord servers', is: 'wrong', words: `none: invite the bot by ${inviteFor(application)}` },
      ...missing.map(({ command }): Finding => ({
        what: `Discord /${command}`,
        is: 'note',
        words: 'not registered yet: the bot does so when it starts',
      })),
    ]
  } catch (error) {
    const words = error instanceof DiscordAPIError ? `${error.status} ${error.message}. ${unknownToken}` : String(error)
    return [{ what: 'Discord token', is: 'wrong', words }]
  }
}
