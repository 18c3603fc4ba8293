import type { ClientBase } from 'pg'
import { UsageError } from '../../usage-error.ts'
import type { To } from '../move/ends.ts'
import { movedTables } from '../move/moved-tables.ts'
import { haveAlone, opened } from './at-address.ts'
import { lookAtDatabase } from './fitness.ts'
import { migrate, versionOf } from './migrate.ts'
import { placeOf } from './place.ts'
import { postgresSide } from './side.ts'
import { unfinishedMove } from './unfinished-move.ts'

/** A database without a store. What is moved there cannot be opened until it is whole. Rejects with a `UsageError`. */
export async function moveToPostgres(url: string, source: string, pid: number): Promise<To> {
  return opened(url, pid, async (client) => {
    await haveAlone(client, url)
    await lookAtDatabase(client)
    const left = await unfinishedMove(client)
    if (left !== undefined && left !== source)
      throw new UsageError(
        `A move from ${left} to ${placeOf(url)} was broken off. Nothing was moved. Finish that one first, or name an empty database.`,
      )
    if (left === undefined) {
      await haveEmpty(client, url)
      // Made first, and at once: what is broken off before its end must not be taken for a store.
      await client.query(
        `create table dateline_moving (source text not null); insert into dateline_moving values (${client.escapeLiteral(source)})`,
      )
    }
    await migrate(client)
    return {
      side: postgresSide(client, false),
      place: placeOf(url),
      resumes: left !== undefined,
      finish: async () => {
        await client.query('analyze')
        await client.query('drop table dateline_moving')
      },
      close: () => client.end(),
    }
  })
}

/** The store at an address, to be filled anew in one transaction, which `finish` ends; whatever it held is seen until then. Rejects with a `UsageError`. */
export async function refillPostgres(url: string, pid: number): Promise<To> {
  return opened(url, pid, async (client) => {
    await haveAlone(client, url)
    await lookAtDatabase(client)
    await migrate(client)
    await client.query('begin')
    return {
      side: postgresSide(client, true),
      place: placeOf(url),
      resumes: false,
      finish: async () => {
        await client.query('drop table if exists dateline_moving')
        await client.query('commit')
      },
      close: () => client.end(),
    }
  })
}

async function haveEmpty(client: ClientBase, url: string): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    'select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relname = any($1)',
    [movedTables.map(({ name }) => name)],
  )
  for (const { name } of rows) {
    const { rowCount } = await client.query(`select 1 from "${name}" limit 1`)
    if (rowCount !== 0 || (await versionOf(client)) === 0)
      throw new UsageError(
        `${placeOf(url)} holds something already (the table ${name}). Nothing was moved. Name an empty database, such as: createdb --encoding=UTF8 NAME makes.`,
      )
  }
}
