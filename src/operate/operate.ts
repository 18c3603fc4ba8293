import type { Adapter } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'
import type { OperatePort } from './listener.ts'
import { noMeasures, type Measures } from './measures.ts'
import { createReadiness } from './readiness.ts'
import { readGauges, type QueueDepth } from './reading.ts'
import type { WatchProcess } from './vitals.ts'

export type OperateParts = {
  /** Null while nobody asks: then nothing is loaded, counted or opened. */
  readonly at: OperatePort | null
  readonly version: string
  readonly store: Store
  readonly adapters: readonly Adapter[]
  /** Whether another process is connected to a place in our stead. */
  readonly standsBy: (adapter: Adapter) => boolean
  readonly queueDepths: () => Promise<readonly QueueDepth[]>
  readonly polls: boolean
  readonly watchProcess: WatchProcess
  readonly log: Log
  readonly now: () => Instant
}

/** What the operator sees of a running program. */
export type Operate = { readonly measures: Measures; close(): Promise<void> }

/** Opens the operator's port where the settings name one. Throws a `UsageError` when it cannot be had. */
export async function openOperate(parts: OperateParts): Promise<Operate> {
  const { at, version, store, adapters, standsBy, queueDepths, polls, log, now } = parts
  if (at === null) return { measures: noMeasures, close: () => Promise.resolve() }
  const [{ openMeter }, { openListener }] = await Promise.all([import('./meter.ts'), import('./listener.ts')])
  const listening = () => new Map(adapters.map((adapter) => [adapter.platform, adapter.listens()]))
  const watch = parts.watchProcess()
  const meter = await openMeter({
    version,
    readGauges: () => readGauges({ store, queueDepths, listening, polls, now }),
    readVitals: () => watch.read(),
    log,
  })
  const listener = await openListener({
    at,
    readiness: createReadiness(store, adapters, now, standsBy),
    scrape: () => meter.scrape(),
    log,
  })
  return {
    measures: meter,
    close: async () => {
      await listener.close()
      await meter.close()
      watch.stop()
    },
  }
}
