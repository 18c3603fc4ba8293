import { expect, onTestFinished, test } from 'vitest'
import { openMeter } from '../../../src/operate/meter.ts'
import type { Reading } from '../../../src/operate/reading.ts'
import { memoryLog } from '../../support/log.ts'
import { parsePrometheus } from '../../support/prometheus.ts'

const vitals = {
  startedSeconds: 1_700_000_000,
  cpuSeconds: 1.5,
  residentBytes: 90_000_000,
  heapBytes: 30_000_000,
  lagMeanSeconds: 0.001,
  lagP99Seconds: 0.01,
  lagMaxSeconds: 0.2,
}

async function aMeter(readGauges: () => Promise<readonly Reading[]> = () => Promise.resolve([])) {
  const { log, lines } = memoryLog()
  let reads = 0
  const readVitals = () => {
    reads += 1
    return vitals
  }
  const meter = await openMeter({ version: '1.2.3', readGauges, readVitals, log })
  onTestFinished(() => meter.close())
  return { meter, lines, reads: () => reads, scraped: async () => parsePrometheus(await meter.scrape()) }
}

test('acknowledgements, replies and answers are histograms by platform, command and outcome', async () => {
  const { meter, scraped } = await aMeter()
  meter.heard({ platform: 'slack', verb: 'brief', outcome: 'sent', ackMs: 4, replyMs: 80 })
  meter.heard({ platform: 'slack', verb: 'brief', outcome: 'unsent', ackMs: 4, replyMs: 3_000 })
  meter.answered('web', 'quote', 'answered', 20)
  const families = await scraped()
  const acks = families.get('dateline_ack_seconds')
  expect(acks?.type).toBe('histogram')
  expect(acks?.samples.find(({ name }) => name.endsWith('_count'))).toMatchObject({
    labels: { platform: 'slack' },
    value: 2,
  })
  const replies = families.get('dateline_reply_seconds')?.samples.filter(({ name }) => name.endsWith('_sum'))
  expect(replies?.map(({ labels, value }) => [labels['outcome'], value])).toEqual([
    ['sent', 0.08],
    ['unsent', 3],
  ])
  expect(families.get('dateline_answer_seconds')?.samples[0]?.labels).toMatchObject({
    platform: 'web',
    command: 'quote',
    outcome: 'answered',
  })
})

test('whatever a label holds is escaped, and reads back as it was', async () => {
  const topic = 'a "quoted" \\ name\nin two lines, with {braces}'
  const { scraped } = await aMeter(() =>
    Promise.resolve([{ name: 'dateline_feeds', labels: { topic, other: '' }, value: 3 }]),
  )
  const feeds = (await scraped()).get('dateline_feeds')
  expect(feeds?.samples).toEqual([{ name: 'dateline_feeds', labels: { topic, other: '' }, value: 3 }])
  expect(feeds?.help).toBe('Feeds that are polled.')
})

test('while the store is down the process is told all the same, and the log says why the rest is missing', async () => {
  const { scraped, lines, reads } = await aMeter(() => Promise.reject(new Error('the store is gone')))
  const families = await scraped()
  expect(families.get('process_resident_memory_bytes')?.samples[0]?.value).toBe(90_000_000)
  // A second reading in the same scrape would find the lag of no time at all.
  expect(reads()).toBe(1)
  expect(families.get('process_cpu_seconds_total')?.type).toBe('counter')
  expect(families.get('nodejs_eventloop_lag_max_seconds')?.samples[0]?.value).toBe(0.2)
  expect(families.get('dateline_build_info')?.samples[0]?.labels).toEqual({ version: '1.2.3' })
  expect(families.has('dateline_feeds')).toBe(false)
  expect(lines().join('')).toContain('the store is gone')
})

test('the rules that the scrapes are read by find what is wrong', () => {
  const head = '# HELP a A.\n# TYPE a gauge\n'
  expect(() => parsePrometheus(`${head}a{b="c"d"} 1\n`)).toThrow('not escaped')
  expect(() => parsePrometheus('a 1\n')).toThrow('outside its family')
  expect(() => parsePrometheus(`${head}a one\n`)).toThrow('no value')
  expect(() => parsePrometheus(`${head}a 1`)).toThrow('no end')
  expect(() => parsePrometheus(`${head}b 1\n`)).toThrow('outside its family')
  const histogram = '# TYPE h histogram\nh_count 2\nh_sum 1\nh_bucket{le="1"} 2\n'
  expect(() => parsePrometheus(`${histogram}h_bucket{le="+Inf"} 1\n`)).toThrow('do not add up')
  expect(parsePrometheus(`${histogram}h_bucket{le="+Inf"} 2\n`).get('h')?.samples).toHaveLength(4)
})
