import { toBrief } from '../digests/brief/to-brief.ts'
import { findQuotes } from '../digests/quote/find-quotes.ts'
import { ms, type Measurement } from './measurement.ts'
import { articleOf } from './texts.ts'

const sizes = [1, 10, 100, 1_000]

/** Time for texts from 1 KB to 1 MB: the last column but one would grow with the size if the time grew faster than the text. */
export async function measureGrowth(): Promise<Measurement> {
  const article = articleOf('en')
  const texts = [
    [
      'news',
      (length: number) => `${article.text}\n\n`.repeat(Math.ceil(length / article.text.length)).slice(0, length),
    ],
    ['nothing but quotation marks', (length: number) => '"'.repeat(length)],
  ] as const
  const rows = texts.flatMap(([name, make]) =>
    sizes.map((kilobytes) => {
      const text = make(kilobytes * 1_000)
      const before = performance.now()
      toBrief({ ...article, text }, findQuotes({ ...article, text }, { persons: [], bodies: [] }))
      const took = performance.now() - before
      return {
        what: `${kilobytes} KB of ${name}`,
        measured: `${ms(took)}, ${(took / kilobytes).toFixed(3)} ms a KB`,
        ...(kilobytes === 1_000 ? { target: '≤ 1 s for marks' } : {}),
      }
    }),
  )
  return { title: 'Growth with the length of a text', rows }
}
