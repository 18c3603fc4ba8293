import { tortureCluster } from '../tests/support/cluster.ts'
import type { Measurement, Row } from './measurement.ts'

const sizes = [100, 1_000, 10_000]
const processes = [1, 2, 4]

/**
 * Digests of one minute from 1, 2 and 4 processes on one PostgreSQL that waits for its disk, to both fakes, with nothing going wrong. All of
 * them share the machine's processors, also the database and the fakes. The fakes answer at once and have no limit of their own; the client of
 * Discord keeps to 50 calls a second in each process.
 */
export async function measureCluster(): Promise<Measurement> {
  const rows: Row[] = []
  for (const subscriptions of sizes)
    for (const workers of processes) {
      const { workSeconds, messages, cpu } = await tortureCluster({
        subscriptions,
        workers,
        seed: 1,
        faults: false,
      })
      const each = (seconds: number): string => `${((1_000 * seconds) / subscriptions).toFixed(1)} ms`
      rows.push({
        what: `${subscriptions.toLocaleString('en')} digests, ${workers} ${workers === 1 ? 'process' : 'processes'}`,
        measured:
          `${workSeconds.toFixed(1)} s, ${(messages / workSeconds).toFixed(0)} messages/s; of a processor a digest: processes ${each(cpu.workers)}, ` +
          `database ${each(cpu.database)}; ${(cpu.transactions / subscriptions).toFixed(1)} transactions a digest`,
      })
    }
  return { title: 'From the first digest composed to the last message sent', rows }
}
