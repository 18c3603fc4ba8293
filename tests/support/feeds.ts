import { unpolled, type Feed } from '../../src/ingest/feed-state.ts'

/** A feed of an invented publisher that was never polled. */
export function aFeed(url: string, changes: Partial<Feed> = {}): Feed {
  return {
    url,
    topic: 'sco',
    publisher: 'Example News',
    country: null,
    kind: null,
    language: 'en',
    intervalMinutes: 30,
    addedBy: null,
    state: unpolled,
    ...changes,
  }
}
