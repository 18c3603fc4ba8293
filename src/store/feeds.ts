import type { Kysely, Selectable } from 'kysely'
import type { Feed, FeedState } from '../ingest/feed-state.ts'
import type { Fate, FeedItem, Store } from './store.ts'
import type { FateRow, FeedRow, Tables } from './tables.ts'

type FeedStore = Pick<
  Store,
  'feeds' | 'saveFeed' | 'moveFeed' | 'removeFeed' | 'hosts' | 'holdHost' | 'itemsOf' | 'savePoll' | 'saveFate' | 'fate'
>

/** The part of the store that keeps feeds, what their publishers asked for, and what became of their items. */
export function feedStore(database: Kysely<Tables>): FeedStore {
  return {
    feeds: async () => (await database.selectFrom('feeds').selectAll().orderBy('url').execute()).map(toFeed),
    saveFeed: (feed) => saveFeed(database, feed),
    savePoll: (feed, items, fates) =>
      database.transaction().execute(async (step) => {
        await saveItems(step, feed.url, items)
        for (const fate of fates) await saveFate(step, fate)
        await saveFeed(step, feed)
      }),
    moveFeed: (from, to) =>
      database.transaction().execute(async (step) => {
        const taken = await step.selectFrom('feeds').select('url').where('url', '=', to).executeTakeFirst()
        if (taken === undefined) await step.updateTable('feeds').set({ url: to }).where('url', '=', from).execute()
        else await step.deleteFrom('feeds').where('url', '=', from).execute()
        const items = await step.selectFrom('items').selectAll().where('feed', '=', from).execute()
        for (const { guid, article, hash } of items) {
          await step
            .insertInto('items')
            .values({ feed: to, guid, article, hash })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        }
        await step.deleteFrom('items').where('feed', '=', from).execute()
      }),
    removeFeed: async (url) => {
      const { numDeletedRows } = await database.deleteFrom('feeds').where('url', '=', url).executeTakeFirst()
      return numDeletedRows > 0n
    },
    hosts: async () =>
      new Map(
        (await database.selectFrom('hosts').selectAll().execute()).map(({ host, not_before }) => [host, not_before]),
      ),
    holdHost: async (host, until) => {
      await database
        .insertInto('hosts')
        .values({ host, not_before: until })
        .onConflict((conflict) => conflict.column('host').doUpdateSet({ not_before: until }))
        .execute()
    },
    itemsOf: async (feed) =>
      new Map(
        (await database.selectFrom('items').select(['guid', 'hash']).where('feed', '=', feed).execute()).map(
          ({ guid, hash }) => [guid, hash],
        ),
      ),
    saveFate: (fate) => saveFate(database, fate),
    fate: async (url, topic) => {
      const row = await database
        .selectFrom('fates')
        .selectAll()
        .where('url', '=', url)
        .where('topic', '=', topic)
        .executeTakeFirst()
      return row === undefined ? undefined : { ...row, kept: row.kept === 1 }
    },
  }
}

async function saveFeed(database: Kysely<Tables>, feed: Feed): Promise<void> {
  const { url, ...rest } = toFeedRow(feed)
  await database
    .insertInto('feeds')
    .values({ url, ...rest })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(rest))
    .execute()
}

async function saveItems(database: Kysely<Tables>, feed: string, items: readonly FeedItem[]): Promise<void> {
  for (const item of items) {
    const { hash, article } = item
    await database
      .insertInto('items')
      .values({ feed, ...item })
      .onConflict((conflict) => conflict.columns(['feed', 'guid']).doUpdateSet({ hash, article }))
      .execute()
  }
}

async function saveFate(database: Kysely<Tables>, fate: Fate): Promise<void> {
  const { url, topic, ...rest } = toFateRow(fate)
  await database
    .insertInto('fates')
    .values({ url, topic, ...rest })
    .onConflict((conflict) => conflict.columns(['url', 'topic']).doUpdateSet(rest))
    .execute()
}

function toFeedRow({ url, topic, publisher, country, kind, language, intervalMinutes, addedBy, state }: Feed): FeedRow {
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
  }
}

function toFeed(row: Selectable<FeedRow>): Feed {
  return {
    url: row.url,
    topic: row.topic,
    publisher: row.publisher,
    country: row.country,
    kind: row.kind as Feed['kind'],
    language: row.language,
    intervalMinutes: row.interval_minutes,
    addedBy: row.added_by,
    state: JSON.parse(row.state) as FeedState,
  }
}

const toFateRow = (fate: Fate): FateRow => ({ ...fate, kept: fate.kept ? 1 : 0 })
