import { Bench } from 'tinybench'
import { toBrief } from '../digests/brief/to-brief.ts'
import { findQuotes } from '../digests/quote/find-quotes.ts'
import { readTopicFile } from '../src/topic/topic-file.ts'
import { ms, type Measurement } from './measurement.ts'
import { articleOf, sample } from './texts.ts'

const { topic } = readTopicFile('topics', 'sco')

// What a bot without a core does: a pair of marks and a verb nearby.
const plainExpression = /[“"«]([^”"»\n]{8,600})[”"»],?\s+(?:said\s+)?(\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}.-]+){0,3})/gu

/** Quotes and brief of one article, beside a plain regular expression in the same run. */
export async function measureCore(): Promise<Measurement> {
  const bench = new Bench({ time: 400, warmupTime: 200 })
  const articles = {
    sample,
    'English, 600 words': articleOf('en'),
    'Russian, 600 words': articleOf('ru'),
    'Chinese, 1,200 characters': articleOf('zh'),
  }
  for (const [name, article] of Object.entries(articles))
    bench.add(name, () => toBrief(article, findQuotes(article, topic)))
  bench.add('a plain regular expression, English', () => [
    ...articles['English, 600 words'].text.matchAll(plainExpression),
  ])
  await bench.run()
  const rows = bench.tasks.map(({ name, result }) => ({
    what: name,
    measured: result.state === 'completed' ? ms(result.latency.p50) : result.state,
    ...(name.startsWith('a plain') ? {} : { target: '≤ 3 ms' }),
  }))
  return { title: 'Quotes and brief of one article (median)', rows }
}
