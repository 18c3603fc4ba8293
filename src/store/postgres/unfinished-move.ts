import type { ClientBase } from 'pg'

/** From where a move to this database was begun and not ended; undefined when there is none. */
export async function unfinishedMove(client: ClientBase): Promise<string | undefined> {
  const { rowCount } = await client.query(
    "select 1 from pg_class where relname = 'dateline_moving' and relnamespace = current_schema()::regnamespace",
  )
  if (rowCount === 0) return undefined
  const { rows } = await client.query<{ readonly source: string }>('select source from dateline_moving')
  return rows[0]?.source ?? ''
}
