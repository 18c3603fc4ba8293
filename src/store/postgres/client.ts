import type { Client, ClientConfig } from 'pg'

/** One connection. A trouble of it rejects the statement that is under way. */
export async function openClient(settings: ClientConfig): Promise<Client> {
  const { Client } = await import('pg')
  const client = new Client({ connectionTimeoutMillis: 5_000, ...settings })
  // Unheard, a connection that breaks between two statements would end the process.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** One connection for one piece of work, closed when that is done or failed. */
export async function withClient<Result>(
  settings: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await openClient(settings)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
