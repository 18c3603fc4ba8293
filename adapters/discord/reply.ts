import type { BaseInteraction, REST } from 'discord.js'
import { flags, type DiscordPayload } from './render.ts'

/** The slice of an interaction that is answered: for a quarter of an hour, by its own token. */
export type Answered = Pick<BaseInteraction, 'applicationId' | 'token'>
type Rest = Pick<REST, 'patch' | 'post'>

/** Puts the first part in the place of "Dateline is thinking…", and the others behind it. */
export async function reply(
  to: Answered,
  [first, ...others]: readonly DiscordPayload[],
  share: boolean,
  rest: Rest,
): Promise<void> {
  await rest.patch(`${webhookOf(to)}/messages/@original`, { body: first, auth: false })
  for (const part of others) await follow(to, part, share, rest)
}

/** Puts a page in the place of the one whose button was pressed. One that takes several messages comes behind it. */
export async function turnPage(to: Answered, parts: readonly DiscordPayload[], rest: Rest): Promise<void> {
  const [only, ...others] = parts
  if (others.length === 0) await rest.patch(`${webhookOf(to)}/messages/@original`, { body: only, auth: false })
  else for (const part of parts) await follow(to, part, false, rest)
}

async function follow(to: Answered, part: DiscordPayload, share: boolean, rest: Rest): Promise<void> {
  const body = share ? part : { ...part, flags: part.flags | flags.ephemeral }
  await rest.post(webhookOf(to), { body, auth: false })
}

function webhookOf({ applicationId, token }: Answered): `/${string}` {
  return `/webhooks/${applicationId}/${token}`
}
