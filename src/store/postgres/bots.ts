import { openingFault } from './fault.ts'
import { holdersOf, running } from './locks.ts'
import { withClient } from './client.ts'

/** The bots that are connected to a database, by the names and addresses under which they are. Rejects with a `UsageError`. */
export async function botsAt(url: string): Promise<readonly string[]> {
  try {
    return await withClient({ connectionString: url }, (client) => holdersOf(client, running))
  } catch (error) {
    throw openingFault(error, url)
  }
}
