import type { REST } from 'discord.js'

/** The ids of the application and of its bot; older applications have two. */
export type Identity = { readonly application: string; readonly bot: string }

type Application = { readonly id: string; readonly bot?: { readonly id: string } }

/** Asks Discord who we are; rejects with the SDK's error when it does not know the token. */
export async function identify(rest: Pick<REST, 'get'>): Promise<Identity> {
  const { id, bot } = (await rest.get('/applications/@me')) as Application
  return { application: id, bot: bot?.id ?? id }
}
