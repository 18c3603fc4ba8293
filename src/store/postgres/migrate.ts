import type { ClientBase } from 'pg'
import { UsageError } from '../../usage-error.ts'
import { articles } from './migrations/001-articles.ts'
import { digests } from './migrations/002-digests.ts'
import { feeds } from './migrations/003-feeds.ts'
import { deliveriesByChannel } from './migrations/004-deliveries-by-channel.ts'
import { installations } from './migrations/005-installations.ts'
import { holdersOf, migrating, takeAlone, waitForLock, working } from './locks.ts'

// Numbered by their place: the first brings an empty database to version 1.
const migrations: readonly string[] = [articles, digests, feeds, deliveriesByChannel, installations]

/** The version of the tables that this program works with. */
export const knownVersion = migrations.length

/** The version of the tables that are there; 0 for none. */
export async function versionOf(client: ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    "select 1 from pg_class where relname = 'dateline_version' and relnamespace = current_schema()::regnamespace",
  )
  if (rowCount === 0) return 0
  const { rows: versions } = await client.query<{ readonly version: number }>('select version from dateline_version')
  return versions[0]?.version ?? 0
}

/** What is said of tables that a newer program made. */
export function newerStore(found: number): UsageError {
  return new UsageError(
    `The store at DATABASE_URL was written by a newer Dateline (its version is ${found}, this program knows ${knownVersion}). ` +
      'Nothing was changed. Start the newer program again, or restore a backup from before it.',
  )
}

/**
 * Brings a database up to this program's version, each step whole or not at all, one program at a time. Refuses a newer one, and leaves it as it is.
 * An older one is refused while other programs are at work on it: their statements were written for the tables as they are.
 */
export async function migrate(client: ClientBase): Promise<void> {
  let version = await versionOf(client)
  if (version < knownVersion) {
    // Held from step to step, until the connection ends: a lock of the transaction is let go in no certain order with `working`.
    await waitForLock(client, migrating)
    // Another program may have done it while we waited.
    version = await versionOf(client)
  }
  if (version > knownVersion) throw newerStore(version)
  for (; version < knownVersion; version += 1) {
    await client.query('begin')
    try {
      await step(client, version)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw error
    }
  }
}

async function step(client: ClientBase, version: number): Promise<void> {
  if (!(await takeAlone(client, working, 'transaction')))
    throw new UsageError(
      `The store at DATABASE_URL has version ${version} and must be brought to ${knownVersion}, but older programs are at work on it: ` +
        `${(await holdersOf(client, working)).join(', ')}. Nothing was changed. Stop them all, then start this one again.`,
    )
  await client.query(migrations[version] ?? '')
  await client.query(
    version === 0
      ? 'create table dateline_version (version integer not null); insert into dateline_version values (1);'
      : `update dateline_version set version = ${version + 1}`,
  )
}
