import { Stopped } from '../../stopped.ts'
import { sql } from 'kysely'
import { StoreTrouble } from '../store-trouble.ts'
import { copyRows, type Progress } from './copy-rows.ts'
import type { From, To } from './ends.ts'
import { movedTables } from './moved-tables.ts'
import { differences, sumsOf, type Sum } from './same-rows.ts'
import type { Side } from './side.ts'

/**
 * Copies all rows from one end to the other, compares both by counts and hashes, and makes the store there one that can be opened. What an
 * earlier move left there is gone on with; where that is of another state of the store, it is thrown away first. The end where it began stays as it is.
 */
export async function move(from: From, to: To, done: Progress): Promise<readonly Sum[]> {
  const sums = await copied(from, to, done)
  await to.finish()
  return sums
}

async function copied(from: From, to: To, done: Progress): Promise<readonly Sum[]> {
  if (!to.resumes) return copyAndCompare(from, to, done)
  try {
    return await copyAndCompare(from, to, done)
  } catch (error) {
    if (error instanceof Stopped || error instanceof StoreTrouble) throw error
    await emptyRows(to.side)
    return copyAndCompare(from, to, done)
  }
}

async function copyAndCompare(from: From, to: To, done: Progress): Promise<readonly Sum[]> {
  await copyRows(from.side, to.side, done)
  const sums = await sumsOf(from.side, done)
  const differ = differences(sums, await sumsOf(to.side, done))
  if (differ.length > 0)
    throw new Error(
      `${to.place} does not hold what ${from.place} holds: ${differ.join(', ')}. ${from.place} is as it was; go on using it.`,
    )
  return sums
}

/** Takes all rows out of a store. */
export async function emptyRows({ database, whole }: Side): Promise<void> {
  await whole(async () => {
    for (const name of ['article_words', ...movedTables.map(({ name }) => name).toReversed()])
      await sql`delete from ${sql.table(name)}`.execute(database)
  })
}
