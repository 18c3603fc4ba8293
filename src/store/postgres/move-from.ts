import type { ClientBase } from 'pg'
import { UsageError } from '../../usage-error.ts'
import type { From } from '../move/ends.ts'
import { haveAlone, opened } from './at-address.ts'
import { takeShare, working } from './locks.ts'
import { migrate, versionOf } from './migrate.ts'
import { placeOf } from './place.ts'
import { postgresSide } from './side.ts'
import { unfinishedMove } from './unfinished-move.ts'

/** The store at an address, which nobody else is at work on meanwhile, brought up to date. Rejects with a `UsageError`. */
export async function moveFromPostgres(url: string, pid: number): Promise<From> {
  return opened(url, pid, async (client) => {
    await haveAlone(client, url)
    await haveStore(client, url)
    await client.query('begin isolation level repeatable read read only')
    return { side: postgresSide(client, true), place: placeOf(url), close: () => client.end() }
  })
}

/** The store at an address as it is at this moment, also while bots work on it. Rejects with a `UsageError`. */
export async function copyOfPostgres(url: string, pid: number): Promise<From> {
  return opened(url, pid, async (client) => {
    if (!(await takeShare(client, working)))
      throw new UsageError(
        `${placeOf(url)} is being moved or restored. Nothing was copied. Try again when that has ended.`,
      )
    await haveStore(client, url)
    await client.query('begin isolation level repeatable read read only')
    return { side: postgresSide(client, true), place: placeOf(url), close: () => client.end() }
  })
}

async function haveStore(client: ClientBase, url: string): Promise<void> {
  if ((await versionOf(client)) === 0 || (await unfinishedMove(client)) !== undefined)
    throw new UsageError(
      `There is no whole store at ${placeOf(url)}. Nothing was changed. Name the database that has one.`,
    )
  await migrate(client)
}
