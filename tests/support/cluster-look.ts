import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Town } from './cluster-town.ts'

/** The rows of a statement; undefined while the database is away. */
export async function asked<Row>({ server }: Town, statement: string): Promise<readonly Row[] | undefined> {
  const client = new Client({ connectionString: server.url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(statement)).rows as readonly Row[]
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

type InHand = { readonly id: string; readonly piece: string; readonly started_on: Date }

/** The pieces of work that some process has in hand. */
export async function jobsInHand(town: Town): Promise<readonly InHand[]> {
  const rows = await asked<InHand>(
    town,
    "select id, name || ' ' || singleton_key as piece, started_on from pgboss.job where state = 'active'",
  )
  return rows ?? []
}

/** Seconds, on the clock of the processes, until each of these was done, or its piece of work begun anew; and which of them were the last. */
export async function takenOver(
  town: Town,
  inHand: readonly InHand[],
): Promise<{ readonly seconds: number; readonly last: readonly string[] }> {
  const began = town.now()
  let left = inHand
  let last: readonly string[] = []
  while (left.length > 0) {
    last = left.map(({ piece }) => piece)
    await wait(500 / town.speed)
    const rows = await asked<InHand & { readonly state: string }>(
      town,
      `select id, name || ' ' || singleton_key as piece, started_on, state from pgboss.job
        where state in ('active', 'retry')`,
    )
    if (rows === undefined) continue
    const known = new Map(rows.map((row) => [row.id, row]))
    // Of a piece that was offered anew meanwhile there are two rows; one of them is in hand at once.
    const active = new Map(
      rows.flatMap((row) => (row.state === 'active' ? [[row.piece, row.started_on.getTime()]] : [])),
    )
    left = left.filter(({ id, piece, started_on }) => known.has(id) && (active.get(piece) ?? 0) <= started_on.getTime())
  }
  return { seconds: (town.now() - began) / 1_000, last }
}

/** How many digests were composed, and how many of their parts are on their way; undefined while the database is away. */
export async function progressOf(town: Town): Promise<{ readonly planned: number; readonly open: number } | undefined> {
  const rows = await asked<{ readonly planned: number; readonly open: number }>(
    town,
    `select (select count(*) from editions)::int as planned,
      (select count(*) from deliveries where state in ('planned', 'sending', 'unknown'))::int as open`,
  )
  return rows?.[0]
}

/** Resolves when the first digest is composed, or when nobody waits any more. */
export async function firstComposed(town: Town, signal: AbortSignal): Promise<void> {
  while (((await progressOf(town))?.planned ?? 0) === 0 && !signal.aborted) await wait(20)
}

const giveUpSeconds = 900

/** Resolves when every subscription has its digest, and every part is at its end. */
export async function allClosed(town: Town, say: (line: string) => void): Promise<void> {
  const limit = performance.now() + giveUpSeconds * 1_000
  let lately = ''
  for (;;) {
    const progress = await progressOf(town)
    if (progress !== undefined && progress.planned === town.subscriptions && progress.open === 0) return
    const line =
      progress === undefined ? 'the database is away' : `${progress.planned} composed, ${progress.open} parts open`
    if (line !== lately) say(line)
    lately = line
    if (performance.now() > limit) throw new Error(`it did not come to its end: ${line}`)
    await wait(1_000 / town.speed)
  }
}
