import type { Finding } from '../../adapters/finding.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { isCurrent, unseal } from '../tenants/cipher.ts'

/** Whether the keys that are set open the token of each workspace that installed the app, and whether the old ones are still needed. */
export async function examineTenants({ slack }: Settings, store: Store): Promise<readonly Finding[]> {
  const kept = await store.installations()
  if (slack === null || slack.botToken !== null)
    return kept.length === 0
      ? []
      : [
          {
            what: 'Slack workspaces',
            is: 'note',
            words: `${kept.length} are kept from when several could install the app; without SLACK_CLIENT_ID they are not used`,
          },
        ]
  const { keys } = slack.tenants
  const closed = kept.flatMap(({ tenant, sealed }): Finding[] => {
    try {
      unseal(keys, tenant, sealed)
      return []
    } catch (error) {
      return [{ what: tenant, is: 'wrong', words: error instanceof Error ? error.message : String(error) }]
    }
  })
  const old = kept.filter(({ sealed }) => !isCurrent(keys, sealed)).length
  const rotation: Finding[] =
    keys.old.length === 0
      ? []
      : [
          {
            what: 'ENCRYPTION_KEY_OLD',
            is: 'note',
            words:
              old === 0
                ? 'needed no more: unset it'
                : `${old} tokens are sealed with it; the next start of the bot seals them anew`,
          },
        ]
  return [
    {
      what: 'Slack workspaces',
      is: 'well',
      words: `${kept.length} installed the app; their tokens open, less those named here`,
    },
    ...closed,
    ...rotation,
  ]
}
