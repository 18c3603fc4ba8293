import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { Secret } from '../../adapters/secret.ts'
import { listOf } from '../setting-fields.ts'
import { toKey, type Keyring } from './cipher.ts'

/** The app's own credentials, by which Slack's workspaces install it, and the keys that seal their tokens. */
export type Tenants = {
  readonly clientId: string
  readonly clientSecret: Secret
  readonly stateSecret: Secret
  readonly keys: Keyring
  readonly port: number
  /** The workspaces that may install the app, by Slack's ids; null where any may. */
  readonly teams: readonly string[] | null
}

const teamId = /^T[A-Z0-9]+$/
const digits = /^[0-9a-f]{64}$/i
const key = 'is no key: write 64 hexadecimal digits, such as openssl rand -hex 32 gives'
/** The settings of an app that several workspaces install. */
export const tenantFields = {
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^(?:\d+\.\d+)?$/, {
      error:
        'is no such id: it stands under "Basic Information" of your app at https://api.slack.com/apps, as two numbers with a point',
    })
    .default(''),
  SLACK_CLIENT_SECRET: z
    .string()
    .regex(/^(?:[0-9a-f]{16,})?$/i, {
      error: 'is not such a secret: it stands under "Basic Information" of your app at https://api.slack.com/apps',
    })
    .default(''),
  ENCRYPTION_KEY: z
    .string()
    .refine((value) => value === '' || digits.test(value), { error: key })
    .default(''),
  ENCRYPTION_KEY_OLD: z
    .string()
    .default('')
    .transform(listOf)
    .refine((keys) => keys.every((one) => digits.test(one)), { error: `${key}, with commas between them` }),
  SLACK_TEAMS: z
    .string()
    .default('')
    .transform(listOf)
    .refine((teams) => teams.every((one) => teamId.test(one)), {
      error:
        'is no list of workspaces: write their ids, such as T012ABC, with commas between them. Slack shows yours in the address of its web client',
    }),
}

type Given = { readonly [name: string]: unknown }

/** True when the settings name an app that several workspaces install. */
export function hasTenants({ SLACK_CLIENT_ID, SLACK_CLIENT_SECRET }: Given): boolean {
  return (SLACK_CLIENT_ID ?? '') !== '' || (SLACK_CLIENT_SECRET ?? '') !== ''
}

/** What is wrong between them. */
export function problemsOfTenants(given: Given): readonly string[] {
  if (!hasTenants(given))
    return given['SLACK_TEAMS'] === undefined
      ? []
      : [
          'SLACK_TEAMS is set without SLACK_CLIENT_ID: it says which workspaces may install an app that several can. Unset it, or set that one',
        ]
  const needed = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'ENCRYPTION_KEY']
  return [
    ...needed
      .filter((name) => given[name] === undefined)
      .map((name) => `${name} is missing: an app that several workspaces install needs ${needed.join(', ')}`),
    ...(given['SLACK_BOT_TOKEN'] === undefined
      ? []
      : [
          'SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: the first is for one workspace, the second for several. Unset one',
        ]),
    ...(given['SLACK_APP_TOKEN'] === undefined && given['SLACK_SIGNING_SECRET'] === undefined
      ? ['SLACK_SIGNING_SECRET is missing: set it for HTTP, or SLACK_APP_TOKEN for Socket Mode']
      : []),
  ]
}

type Read = z.infer<z.ZodObject<typeof tenantFields>> & { readonly HTTP_PORT: string }

/** The app's credentials and keys; null where there is one workspace at most. */
export function toTenants(read: Read): Tenants | null {
  if (!hasTenants(read)) return null
  const { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, ENCRYPTION_KEY, ENCRYPTION_KEY_OLD, HTTP_PORT, SLACK_TEAMS } = read
  const current = toKey(ENCRYPTION_KEY)
  return {
    clientId: SLACK_CLIENT_ID,
    clientSecret: new Secret(SLACK_CLIENT_SECRET),
    stateSecret: stateSecretOf(ENCRYPTION_KEY),
    keys: { current, old: ENCRYPTION_KEY_OLD.map(toKey).filter(({ id }) => id !== current.id) },
    port: Number(HTTP_PORT),
    teams: SLACK_TEAMS.length === 0 ? null : SLACK_TEAMS,
  }
}

// Signs the state of an installation under way; a secret of its own, so that what it signs tells nothing of the key.
function stateSecretOf(hex: string): Secret {
  const derived = hkdfSync('sha256', Buffer.from(hex, 'hex'), '', 'dateline: state of an installation', 32)
  return new Secret(Buffer.from(derived).toString('hex'))
}
