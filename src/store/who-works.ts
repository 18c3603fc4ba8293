import type { StorePlace } from './open-store.ts'
import { isBotRunning } from './sqlite/bot-lock.ts'

/** The bots that run on a store at this moment, in words. */
export async function botsOn({ dataDir, database }: StorePlace): Promise<readonly string[]> {
  if (database === null) return isBotRunning(dataDir) ? [dataDir] : []
  const { botsAt } = await import('./postgres/bots.ts')
  return botsAt(database.url.reveal())
}
