import { moveFromPostgres } from '../../src/store/postgres/move-from.ts'
import { moveFromFolder } from '../../src/store/sqlite/ends.ts'
import { sumsOf, type Sum } from '../../src/store/move/same-rows.ts'

/** What the tables of a store come to, that of a folder or of an address, which nobody may be at work on. */
export async function sumsAt(place: string): Promise<readonly Sum[]> {
  const from = place.startsWith('postgres')
    ? await moveFromPostgres(place, process.pid)
    : moveFromFolder(place, process.pid)
  try {
    return await sumsOf(from.side, () => undefined)
  } finally {
    await from.close()
  }
}
