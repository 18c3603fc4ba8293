import { tortureCluster } from '../tests/support/cluster.ts'
import type { Measurement, Row } from './measurement.ts'

/** Against the number of processes, and with four of them against the number of subscriptions. */
const runs = [
  { subscriptions: 1_000, workers: 1 },
  { subscriptions: 1_000, workers: 2 },
  { subscriptions: 100, workers: 4 },
  { subscriptions: 1_000, workers: 4 },
  { subscriptions: 10_000, workers: 4 },
] as const

/**
 * Digests of one minute from several processes on one PostgreSQL that waits for its disk, to both fakes, with nothing going wrong. All of
 * them share the machine's processors, also the database and the fakes. The fakes answer at once and have no limit of their own; the client of
 * Discord keeps to 50 calls a second, in all processes together.
 */
export async function measureCluster(): Promise<Measurement> {
  const rows: Row[] = []
  for (const { subscriptions, workers } of runs) {
    const { workSeconds, messages, cpu } = await tortureCluster({ subscriptions, workers, seed: 1, faults: false })
    const each = (seconds: number): string => `${((1_000 * seconds) / subscriptions).toFixed(1)} ms`
    rows.push({
      what: `${subscriptions.toLocaleString('en')} digests, ${workers} ${workers === 1 ? 'process' : 'processes'}`,
      measured:
        `${workSeconds.toFixed(1)} s, ${(messages / workSeconds).toFixed(0)} messages/s; a digest: ${each(cpu.workers)} of the processes' processors, ` +
        `${each(cpu.database)} of the database's, ${(cpu.transactions / subscriptions).toFixed(1)} transactions`,
    })
  }
  return { title: 'From the first digest composed to the last message sent', rows }
}
