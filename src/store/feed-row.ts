import type { Selectable } from 'kysely'
import { unpolled, type Feed, type FeedState } from '../ingest/feed-state.ts'
import type { FeedRow } from './tables.ts'

/** The row of a feed; `listed` when it is polled. */
export function toFeedRow(
  { url, topic, publisher, country, kind, language, intervalMinutes, addedBy, state }: Feed,
  listed: boolean,
): FeedRow {
  return {
    url,
    topic,
    publisher,
    country,
    kind,
    language,
    interval_minutes: intervalMinutes,
    added_by: addedBy,
    state: JSON.stringify(state),
    listed: listed ? 1 : 0,
  }
}

/** The feed of a row. */
export function toFeed(row: Selectable<FeedRow>): Feed {
  return {
    url: row.url,
    topic: row.topic,
    publisher: row.publisher,
    country: row.country,
    kind: row.kind as Feed['kind'],
    language: row.language,
    intervalMinutes: row.interval_minutes,
    addedBy: row.added_by,
    // A state that an older program wrote says nothing of what it did not know.
    state: { ...unpolled, ...(JSON.parse(row.state) as Partial<FeedState>) },
  }
}
