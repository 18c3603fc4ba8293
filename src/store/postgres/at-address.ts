import type { Client, ClientBase } from 'pg'
import { UsageError } from '../../usage-error.ts'
import { openClient } from './client.ts'
import { openingFault } from './fault.ts'
import { holdersOf, takeAlone, working } from './locks.ts'
import { placeOf } from './place.ts'
import { readers } from './readers.ts'

/** Opens one connection and what works over it, which closes it. Rejects with a `UsageError`, and then it is closed. */
export async function opened<End>(url: string, pid: number, work: (client: Client) => Promise<End>): Promise<End> {
  try {
    const client = await openClient({
      connectionString: url,
      application_name: `dateline command ${pid}`,
      keepAlive: true,
      types: await readers(),
    })
    try {
      return await work(client)
    } catch (error) {
      await client.end()
      throw error
    }
  } catch (error) {
    throw openingFault(error, url)
  }
}

/** Keeps all others away until the connection ends. Rejects with a `UsageError` that names those who are at work. */
export async function haveAlone(client: ClientBase, url: string): Promise<void> {
  if (await takeAlone(client, working, 'connection')) return
  throw new UsageError(
    `Others are at work on ${placeOf(url)}: ${(await holdersOf(client, working)).join(', ')}. Nothing was changed. Stop them, and try again.`,
  )
}
