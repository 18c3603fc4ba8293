import { z } from 'zod'
import type { Installations } from '../../adapters/slack/access.ts'
import { Secret } from '../../adapters/secret.ts'
import { msOf, toInstant, type Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import { isCurrent, seal, unseal, type Keyring } from './cipher.ts'

/** What keeps the tokens of Slack's workspaces. */
export type InstallationParts = {
  readonly store: Pick<Store, 'installation' | 'installations' | 'keepInstallation' | 'removeInstallation'>
  readonly keys: Keyring
  readonly log: Log
  readonly now: () => Instant
}

const content = z.object({ botToken: z.string(), botId: z.string(), botUserId: z.string(), name: z.string() })

const tenantOf = (team: string): string => `slack:${team}`

/** Keeps Slack's workspaces in the store, each token sealed for its own workspace. */
export function createInstallations({ store, keys, log, now }: InstallationParts): Installations {
  return {
    find: async (team) => {
      const tenant = tenantOf(team)
      const kept = await store.installation(tenant)
      if (kept === undefined) return undefined
      try {
        const { botToken, ...bot } = content.parse(JSON.parse(unseal(keys, tenant, kept.sealed)))
        return { ...bot, botToken: new Secret(botToken) }
      } catch (error) {
        log.error({ error, tenant }, 'the token of a workspace cannot be opened; nothing is posted there until it can')
        throw error
      }
    },
    keep: async (team, { botToken, ...bot }, by) => {
      const tenant = tenantOf(team)
      const sealed = seal(keys, tenant, JSON.stringify({ ...bot, botToken: botToken.reveal() }))
      await store.keepInstallation({ tenant, sealed, installedBy: `slack:${team}:${by}`, installedAt: now() })
      log.info({ tenant }, 'the app was installed in a workspace')
    },
    keptSince: async (team) => {
      const kept = await store.installation(tenantOf(team))
      return kept === undefined ? undefined : msOf(kept.installedAt)
    },
    forget: async (team, atMs) => {
      const tenant = tenantOf(team)
      if (await store.removeInstallation(tenant, toInstant(atMs)))
        log.warn({ tenant }, 'the app was removed from a workspace; its token is forgotten')
    },
  }
}

/** Seals with the current key what an earlier one sealed. Gives how many that were, and which tenants' tokens no key opens. */
export async function rotate({
  store,
  keys,
  log,
}: InstallationParts): Promise<{ readonly sealed: number; readonly closed: readonly string[] }> {
  const closed: string[] = []
  let count = 0
  for (const kept of await store.installations()) {
    const { tenant, sealed } = kept
    if (isCurrent(keys, sealed)) continue
    try {
      await store.keepInstallation({ ...kept, sealed: seal(keys, tenant, unseal(keys, tenant, sealed)) }, sealed)
      count += 1
    } catch (error) {
      closed.push(tenant)
      log.error(
        { error, tenant },
        'the token of a workspace cannot be sealed anew; put its key into ENCRYPTION_KEY_OLD',
      )
    }
  }
  if (count > 0) log.info({ workspaces: count }, 'tokens were sealed anew with ENCRYPTION_KEY')
  return { sealed: count, closed }
}
