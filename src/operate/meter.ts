import type { Log } from '../log.ts'
import type { Measures } from './measures.ts'
import { gauges, type Reading } from './reading.ts'
import type { Vitals } from './vitals.ts'

/** Counts what happens, and tells all of it in Prometheus' text format. */
export type Meter = Measures & { scrape(): Promise<string>; close(): Promise<void> }

export type MeterParts = {
  readonly version: string
  readonly readGauges: () => Promise<readonly Reading[]>
  readonly readVitals: () => Vitals
  readonly log: Log
}

// Slack and Discord take an acknowledgement within three seconds; an answer is meant to take a tenth of one.
const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

const vitalGauges: { readonly [name: string]: readonly [keyof Vitals, string] } = {
  process_start_time_seconds: ['startedSeconds', 'When this process began, in seconds since 1970.'],
  process_resident_memory_bytes: ['residentBytes', 'Resident memory.'],
  nodejs_heap_size_used_bytes: ['heapBytes', 'Memory of the heap that is used.'],
  nodejs_eventloop_lag_mean_seconds: ['lagMeanSeconds', 'Mean lag of the event loop since the last scrape.'],
  nodejs_eventloop_lag_p99_seconds: ['lagP99Seconds', '99th percentile of that lag.'],
  nodejs_eventloop_lag_max_seconds: ['lagMaxSeconds', 'Longest of that lag.'],
}

/** Opens the meter. OpenTelemetry is loaded here, and not where nobody asks for metrics: it weighs 33 MB. */
export async function openMeter({ version, readGauges, readVitals, log }: MeterParts): Promise<Meter> {
  const { MeterProvider } = await import('@opentelemetry/sdk-metrics')
  const { PrometheusExporter, PrometheusSerializer } = await import('@opentelemetry/exporter-prometheus')
  const reader = new PrometheusExporter({ preventServerStart: true })
  const provider = new MeterProvider({ readers: [reader] })
  const meter = provider.getMeter('dateline')
  const seconds = (name: string, description: string) =>
    meter.createHistogram(name, { description, advice: { explicitBucketBoundaries: secondsBuckets } })
  const gauge = (name: string, description: string) => meter.createObservableGauge(name, { description })

  const acks = seconds('dateline_ack_seconds', 'From when a command was heard to its acknowledgement.')
  const replies = seconds('dateline_reply_seconds', 'From when a command was heard to its reply.')
  const answers = seconds('dateline_answer_seconds', 'How long an answer took to make from the store.')
  const delivered = meter.createCounter('dateline_deliveries_total', {
    description: 'Parts of digests that went into a state, since this process began.',
  })
  gauge('dateline_build_info', 'Always 1; its label says which version runs.').addCallback((result) =>
    result.observe(1, { version }),
  )
  const cpu = meter.createObservableCounter('process_cpu_seconds_total', {
    description: 'Time of the processor that was used.',
  })

  const instruments = Object.entries(gauges).map(([name, description]) => [name, gauge(name, description)] as const)
  const byName = new Map<string, (typeof instruments)[number][1]>(instruments)
  meter.addBatchObservableCallback(
    async (result) => {
      for (const { name, labels, value } of await readGauges()) {
        const instrument = byName.get(name)
        if (instrument !== undefined) result.observe(instrument, value, labels)
      }
    },
    instruments.map(([, instrument]) => instrument),
  )
  const vitals = Object.entries(vitalGauges).map(([name, [of, help]]) => [of, gauge(name, help)] as const)
  meter.addBatchObservableCallback(
    (result) => {
      // Once a scrape: reading begins the lag anew.
      const read = readVitals()
      result.observe(cpu, read.cpuSeconds)
      for (const [of, instrument] of vitals) result.observe(instrument, read[of])
    },
    [cpu, ...vitals.map(([, instrument]) => instrument)],
  )

  return {
    heard: ({ platform, verb, outcome, ackMs, replyMs }) => {
      acks.record(ackMs / 1_000, { platform })
      replies.record(replyMs / 1_000, { platform, command: verb, outcome })
    },
    answered: (platform, command, outcome, ms) => answers.record(ms / 1_000, { platform, command, outcome }),
    delivered: (platform, state) => delivered.add(1, { platform, state }),
    scrape: async () => {
      const { resourceMetrics, errors } = await reader.collect()
      // What could be read is told all the same: the state of the process is wanted most while the store is down.
      for (const error of errors) log.warn({ error }, 'some metrics could not be read')
      return new PrometheusSerializer('', false, undefined, true, true).serialize(resourceMetrics)
    },
    close: () => provider.shutdown(),
  }
}
