import { z } from 'zod'
import manifest from '../package.json' with { type: 'json' }
import type { Shards } from '../adapters/discord/gateway.ts'
import { Secret } from '../adapters/secret.ts'
import type { OperatePort } from './operate/listener.ts'
import { operateFields, problemsOfOperate, toOperatePort } from './operate/operate-settings.ts'
import { addressField, listOf, loopback, portField, tokenField } from './setting-fields.ts'
import { problemsOfSlack, slackFields, toSlack, type SlackPlace } from './slack-settings.ts'
import { usualTopicsFolder } from './topic/usual-folder.ts'
import { UsageError } from './usage-error.ts'

/** What `.env` and the environment say, read once. Secrets are `Secret`, so that none is ever printed. */
export type Settings = {
  readonly dataDir: string
  /** The PostgreSQL that keeps the store, and how many connections a process has to it; null where the store is a file of `dataDir`. */
  readonly database: { readonly url: Secret; readonly connections: number } | null
  readonly topicsDir: string
  readonly topics: readonly string[]
  readonly slack: SlackPlace | null
  readonly discord: {
    readonly token: Secret
    readonly apiUrl: string
    readonly testGuild: string | null
    readonly crossposts: boolean
    readonly shards: Shards | null
  } | null
  readonly web: { readonly host: string; readonly port: number; readonly token: Secret | null } | null
  /** Where `/healthz`, `/readyz` and `/metrics` are; null while nobody asks. */
  readonly operate: OperatePort | null
  /** User ids such as `slack:T1:U1` that may change settings everywhere. */
  readonly owners: readonly string[]
  /** False when nothing is polled: for a trial without a network. */
  readonly polls: boolean
  /** `host:port` pairs of private addresses that feeds may reach. */
  readonly fetchAllow: readonly string[]
  /** An address or URL for publishers, in the User-Agent. */
  readonly contact: string
  readonly retentionDays: number
  readonly version: string
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** "0-7/16": the shards of this process, and how many there are in all. */
function shardsOf(text: string): Shards | undefined {
  const [, first, last = first, all] = /^(\d+)(?:-(\d+))?\/(\d+)$/.exec(text) ?? []
  const [from, to, count] = [Number(first), Number(last), Number(all)]
  if (first === undefined || from > to || to >= count) return undefined
  return { ids: Array.from({ length: to - from + 1 }, (_, index) => from + index), count }
}

const schema = z.object({
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .default('')
    .refine(
      (url) =>
        url === '' || (/^postgres(?:ql)?:\/\//.test(url) && URL.canParse(url) && /^(?:[^%]|%[\da-f]{2})*$/i.test(url)),
      {
        error:
          'is no address of a PostgreSQL: write postgres://HOST:5432/DATABASE with USER:PASSWORD@ in front of HOST, and signs of the password such as @ / # % as %40 %2F %23 %25',
      },
    ),
  // A server takes a hundred connections unless told otherwise: eight processes have room, and some stays for its owner.
  DATABASE_POOL: z
    .string()
    .default('10')
    .refine((count) => /^\d{1,4}$/.test(count) && Number(count) >= 2, {
      error: 'is no number of connections: write 2 or more',
    }),
  TOPICS_DIR: z.string().default(() => usualTopicsFolder()),
  TOPICS: z
    .string()
    .default('sco')
    .transform((text) => [...new Set(listOf(text))])
    .refine((names) => names.length > 0 && names.every((name) => /^[a-z0-9-]+$/.test(name)), {
      error: 'names no topic: write folder names of TOPICS_DIR with commas between them, such as sco',
    }),
  ...slackFields,
  DISCORD_TOKEN: z.string().default(''),
  DISCORD_CROSSPOST: z.enum(['on', 'off'], { error: 'is neither on nor off' }).default('off'),
  DISCORD_TEST_GUILD: z
    .string()
    .default('')
    .refine((id) => /^\d*$/.test(id), {
      error: 'is no server id: it is a number, which Discord shows in developer mode',
    }),
  DISCORD_SHARDS: z
    .string()
    .default('auto')
    .refine((text) => text === 'auto' || shardsOf(text) !== undefined, {
      error: 'names no shards: write auto, or those of this process and how many there are, such as 0-7/16',
    }),
  DISCORD_API_URL: addressField.default('https://discord.com/api').transform((url) => url.replace(/\/+$/, '')),
  WEB_HOST: z.string().default('127.0.0.1'),
  WEB_PORT: portField('8787', 'off'),
  WEB_TOKEN: tokenField,
  ...operateFields,
  OWNERS: z
    .string()
    .default('')
    .transform(listOf)
    .refine((ids) => ids.every((id) => /^(slack|discord):[^:]+:[^:]+$/.test(id)), {
      error: 'holds what is no user id: write slack:TEAM:USER or discord:@me:USER, with commas between them',
    }),
  FEEDS: z.enum(['on', 'off'], { error: 'is neither on nor off' }).default('on'),
  FETCH_ALLOW: z
    .string()
    .default('')
    .transform(listOf)
    .refine((pairs) => pairs.every((pair) => /^[^\s:/]+:\d{1,5}$|^\[[^\]]+\]:\d{1,5}$/.test(pair)), {
      error: 'holds what is no host and port: write 127.0.0.1:8080, with commas between them',
    }),
  CONTACT: z
    .string()
    .default('')
    .refine((contact) => contact === '' || (/^[\x20-\x7e]+$/.test(contact) && /[@:]/.test(contact)), {
      error: 'is no e-mail address and no URL',
    }),
  RETENTION_DAYS: z
    .string()
    .default('400')
    .refine((days) => /^\d+$/.test(days) && Number(days) >= 7, { error: 'is no number of days: write 7 or more' }),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'is no level: write trace, debug, info, warn, error or silent',
    })
    .default('info'),
})

/** Every setting that there is. */
export const settingNames: readonly string[] = Object.keys(schema.shape)

const secret = /TOKEN|SECRET|KEY|DATABASE_URL/

/** Reads the settings; an empty one counts as not set. Throws one `UsageError` with every mistake, what was got, and the cure. */
export function readSettings(environment: { readonly [name: string]: string | undefined }): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const read = schema.safeParse(given)
  // Mistakes between settings are looked for beside those of single ones, so that one start names them all.
  const single = read.success ? [] : read.error.issues.map((issue) => problemOf(issue, given))
  const problems = [...single, ...problemsBetween(given)]
  if (!read.success || problems.length > 0) {
    throw new UsageError(
      `Cannot start, nothing was changed:\n${problems.map((line) => `- ${line}`).join('\n')}\nSee .env.example for what each setting means.`,
    )
  }
  return toSettings(read.data)
}

function problemOf({ path, message }: z.core.$ZodIssue, given: { readonly [name: string]: unknown }): string {
  const name = String(path[0])
  const got = secret.test(name) ? 'a value that is not shown' : JSON.stringify(given[name])
  return `${name} ${message} (got ${got})`
}

function problemsBetween(given: { readonly [name: string]: unknown }): readonly string[] {
  const problems: string[] = []
  const { WEB_HOST = '127.0.0.1', WEB_PORT, WEB_TOKEN } = given
  problems.push(...problemsOfSlack(given), ...problemsOfOperate(given))
  if (!loopback.has(String(WEB_HOST)) && WEB_PORT !== 'off' && WEB_TOKEN === undefined) {
    problems.push(
      `WEB_TOKEN is missing: the page may listen on ${String(WEB_HOST)} only behind a token. Set one, or unset WEB_HOST`,
    )
  }
  return problems
}

function toSettings(read: z.infer<typeof schema>): Settings {
  const withWeb = read.WEB_PORT !== 'off'
  return Object.freeze({
    dataDir: read.DATA_DIR,
    database:
      read.DATABASE_URL === '' ? null : { url: new Secret(read.DATABASE_URL), connections: Number(read.DATABASE_POOL) },
    topicsDir: read.TOPICS_DIR,
    topics: read.TOPICS,
    slack: toSlack(read),
    discord:
      read.DISCORD_TOKEN === ''
        ? null
        : {
            token: new Secret(read.DISCORD_TOKEN),
            apiUrl: read.DISCORD_API_URL,
            testGuild: read.DISCORD_TEST_GUILD === '' ? null : read.DISCORD_TEST_GUILD,
            crossposts: read.DISCORD_CROSSPOST === 'on',
            shards: shardsOf(read.DISCORD_SHARDS) ?? null,
          },
    web: withWeb
      ? {
          host: read.WEB_HOST,
          port: Number(read.WEB_PORT),
          token: read.WEB_TOKEN === '' ? null : new Secret(read.WEB_TOKEN),
        }
      : null,
    operate: toOperatePort(read),
    owners: read.OWNERS,
    polls: read.FEEDS === 'on',
    fetchAllow: read.FETCH_ALLOW,
    contact: read.CONTACT,
    retentionDays: Number(read.RETENTION_DAYS),
    version: manifest.version,
    logLevel: read.LOG_LEVEL,
  })
}
