// https://docs.discord.com/developers/topics/permissions: the least that posting takes, and reading a lost answer back.
const viewChannel = 1n << 10n
const sendMessages = 1n << 11n
const readMessageHistory = 1n << 16n
const createPublicThreads = 1n << 35n
const sendMessagesInThreads = 1n << 38n

/** The link by which an administrator adds the bot to a server, with the least permissions. */
export function inviteFor(applicationId: string): string {
  const url = new URL('https://discord.com/oauth2/authorize')
  url.searchParams.set('client_id', applicationId)
  url.searchParams.set('scope', 'bot applications.commands')
  url.searchParams.set(
    'permissions',
    String(viewChannel | sendMessages | readMessageHistory | createPublicThreads | sendMessagesInThreads),
  )
  return url.href
}
