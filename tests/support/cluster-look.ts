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

type InHand = { readonly id: string; readonly started_on: Date }

/** The pieces of work that some process has in hand. */
export async function jobsInHand(town: Town): Promise<readonly InHand[]> {
  return (await asked<InHand>(town, "select id, started_on from pgboss.job where state = 'active'")) ?? []
}

/** Seconds, on the clock of the processes, until each of these was done, or begun anew. */
export async function takenOver(town: Town, inHand: readonly InHand[]): Promise<number> {
  const began = town.now()
  let left = new Map(inHand.map(({ id, started_on }) => [id, started_on.getTime()]))
  while (left.size > 0) {
    await wait(500 / town.speed)
    const rows = await asked<InHand & { readonly state: string }>(
      town,
      "select id, started_on, state from pgboss.job where state in ('active', 'retry')",
    )
    if (rows === undefined) continue
    const still = rows.filter(({ id, started_on, state }) => state === 'retry' || started_on.getTime() === left.get(id))
    left = new Map(still.flatMap(({ id }) => (left.has(id) ? [[id, left.get(id) ?? 0]] : [])))
  }
  return (town.now() - began) / 1_000
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
