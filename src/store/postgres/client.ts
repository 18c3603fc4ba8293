import type { Client, ClientConfig } from 'pg'

/** One connection for one piece of work, closed when that is done or failed. */
export async function withClient<Result>(
  settings: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { Client } = await import('pg')
  const client = new Client({ connectionTimeoutMillis: 5_000, ...settings })
  // What breaks while a statement runs rejects that statement too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
  }
}
