import { tortureCluster } from '../tests/support/cluster.ts'
import type { Measurement, Row } from './measurement.ts'

const never = 1_000_000

/**
 * Digests of one minute from 1, 2 and 4 processes on one PostgreSQL that waits for its disk, to both fakes, with nothing going wrong. All of
 * them share the machine's processors, also the database and the fakes.
 */
export async function measureCluster(sizes: readonly number[] = [100, 1_000, 10_000]): Promise<Measurement> {
  const rows: Row[] = []
  for (const subscriptions of sizes)
    for (const workers of [1, 2, 4]) {
      const { workSeconds, messages } = await tortureCluster({
        subscriptions,
        workers,
        seed: 1,
        killEverySeconds: never,
        mostKills: 0,
        databaseAwayAt: never,
        databaseAwaySeconds: 0,
        cutEverySeconds: never,
        durable: true,
        faults: false,
      })
      const what = `${subscriptions.toLocaleString('en')} digests, ${workers} ${workers === 1 ? 'process' : 'processes'}`
      rows.push({ what, measured: `${workSeconds.toFixed(1)} s, ${(messages / workSeconds).toFixed(0)} messages/s` })
    }
  return { title: 'From the first digest composed to the last message sent', rows }
}
