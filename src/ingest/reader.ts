import pLimit from 'p-limit'
import { loadOnce } from '../../adapters/load-once.ts'
import type { FeedRead, FeedSource } from './feed/feed-document.ts'
import type { PageArticle, PageSource } from './page/page-article.ts'

/** What reading strangers' bytes gave, or why it was given up. */
export type Reading<Result> =
  { readonly is: 'read'; readonly result: Result } | { readonly is: 'given up'; readonly why: string }

/** Reads strangers' bytes away from the main thread: whatever they hold, it ends in time and takes nothing else along. */
export type Reader = {
  readFeed(source: FeedSource): Promise<Reading<FeedRead>>
  readPage(source: PageSource): Promise<Reading<PageArticle>>
  close(): Promise<void>
}

/** A feed of 8 MiB is parsed in about a second; a page in a few hundredths. What takes longer is up to something. */
const limitsMs = { feed: 10_000, page: 5_000 } as const
const memoryLimitMb = 512
/** What a thread makes anew between two sweeps; with less, pages take longer. */
const youngMemoryMb = 16

/** Starts the threads that read; they end when they were idle for a while. */
export function openReader(
  threads: number,
  limits: { readonly feed: number; readonly page: number } = limitsMs,
): Reader {
  // The same ending as this file's, so that a packed JavaScript build finds its worker.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
  let close = (): Promise<void> => Promise.resolve()
  const opened = loadOnce(async () => {
    const { Piscina } = await import('piscina')
    const pool = new Piscina({
      filename: new URL(`./reader-worker${ending}`, import.meta.url).href,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: youngMemoryMb },
    })
    close = () => pool.destroy()
    return pool
  })
  const inTurn = pLimit(threads)
  // The time runs once a thread is free: whoever waits behind a slow page is not given up for it.
  const run = <Result>(name: string, source: object, limitMs: number): Promise<Reading<Result>> =>
    inTurn(() => runNow<Result>(name, source, limitMs))
  const runNow = async <Result>(name: string, source: object, limitMs: number): Promise<Reading<Result>> => {
    const pool = await opened()
    const limit = AbortSignal.timeout(limitMs)
    try {
      // An aborted task ends its thread, whatever it is doing.
      return { is: 'read', result: (await pool.run(source, { name, signal: limit })) as Result }
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      return {
        is: 'given up',
        why: limit.aborted
          ? `could not be read within ${limitMs / 1_000} s`
          : `could not be read: ${words.slice(0, 200)}`,
      }
    }
  }
  return {
    readFeed: (source) => run('readFeed', source, limits.feed),
    readPage: (source) => run('readPage', source, limits.page),
    close: () => close(),
  }
}
