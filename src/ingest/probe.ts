import type { Probe } from '../answer/question.ts'
import { requestHeaders } from './manners.ts'
import { unpolled } from './feed-state.ts'
import type { Newsroom } from './room.ts'

/** Looks at an address once, as a poll would, and stores nothing. */
export function probeOf({ visitor, reader, userAgent }: Pick<Newsroom, 'visitor' | 'reader' | 'userAgent'>): Probe {
  return async (url) => {
    const fetched = await visitor.get(url, requestHeaders({ url, state: unpolled }, userAgent))
    if (fetched.is !== 'fresh')
      return {
        is: 'failed',
        why:
          fetched.is === 'failed' || fetched.is === 'held'
            ? fetched.why
            : 'it answered that nothing is new to somebody who has nothing',
      }
    const { bytes, headers } = fetched
    const reading = await reader.readFeed({
      bytes,
      url: fetched.url,
      contentType: headers['content-type'] ?? null,
      contentLocation: null,
      contentLanguage: null,
    })
    if (reading.is === 'given up') return { is: 'no feed', why: reading.why }
    if (reading.result.is === 'feed')
      return {
        is: 'feed',
        title: reading.result.feed.title,
        titles: reading.result.feed.entries.map(({ title }) => title),
      }
    const { why, alternates } = reading.result
    return {
      is: 'no feed',
      why: alternates.length === 0 ? why : `${why}; it names: ${alternates.slice(0, 3).join(', ')}`,
    }
  }
}
