import type { ClientBase } from 'pg'

// Advisory locks are numbers: the first is the letters "date", so that no other program takes them by chance.
const ours = 0x64_61_74_65

/** Held by one program while it brings the tables up to date. */
export const migrating = 1
/** Shared by every connection of every program at work here; whoever moves or migrates the store has it alone. */
export const working = 2
/** Shared by the connections of running bots. */
export const running = 3

/** Takes a lock until the connection ends, and waits for it. */
export async function waitForLock(client: ClientBase, lock: number): Promise<void> {
  await client.query('select pg_advisory_lock($1, $2)', [ours, lock])
}

/** Takes a lock for this connection alone, until the transaction or the connection ends; false when another connection has it or a share of it. */
export async function takeAlone(
  client: ClientBase,
  lock: number,
  until: 'transaction' | 'connection',
): Promise<boolean> {
  const take = until === 'transaction' ? 'pg_try_advisory_xact_lock' : 'pg_try_advisory_lock'
  const { rows } = await client.query<{ readonly taken: boolean }>(`select ${take}($1, $2) as taken`, [ours, lock])
  return rows[0]?.taken === true
}

/** Takes a share of a lock until the connection ends; false when another connection has it alone. */
export async function takeShare(client: ClientBase, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ readonly taken: boolean }>(
    'select pg_try_advisory_lock_shared($1, $2) as taken',
    [ours, lock],
  )
  return rows[0]?.taken === true
}

/** Who has a lock or a share of it, beside this connection: each program once, by the name and the address under which it is connected. */
export async function holdersOf(client: ClientBase, lock: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly holder: string }>(
    `select distinct coalesce(nullif(application_name, ''), 'a program') || coalesce(' on ' || client_addr, '') as holder
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted and pid <> pg_backend_pid()
       and database = (select oid from pg_database where datname = current_database())
     order by holder`,
    [ours, lock],
  )
  return rows.map(({ holder }) => holder)
}
