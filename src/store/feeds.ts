import type { Kysely, Transaction } from 'kysely'
import type { Feed } from '../ingest/feed-state.ts'
import { byUrl } from './by-url.ts'
import type { Engine } from './engine.ts'
import { saveFate } from './fates.ts'
import { toFeed, toFeedRow } from './feed-row.ts'
import { isInserted } from './is-inserted.ts'
import { piecesOf } from './pieces.ts'
import type { FeedItem, Store } from './store.ts'
import type { Tables } from './tables.ts'

type FeedStore = Pick<
  Store,
  'feeds' | 'knownFeeds' | 'nameFeeds' | 'saveFeed' | 'moveFeed' | 'removeFeed' | 'itemsOf' | 'savePoll'
>

/** The part of the store that keeps feeds and their items. */
export function feedStore(engine: Engine): FeedStore {
  const { database, write } = engine
  return {
    feeds: async () => (await feedRows(database).where('listed', '=', 1).execute()).map(toFeed),
    knownFeeds: async () => (await feedRows(database).execute()).map(toFeed),
    nameFeeds: (feeds) =>
      write(async (step) => {
        for (const feed of feeds.toSorted(byUrl))
          await step
            .insertInto('feeds')
            .values(toFeedRow(feed, false))
            .onConflict((conflict) => conflict.doNothing())
            .execute()
      }),
    saveFeed: (feed) => write((step) => saveFeed(step, feed, true)),
    savePoll: (feed, items, fates) =>
      write(async (step) => {
        const { numUpdatedRows } = await step
          .updateTable('feeds')
          .set({ state: JSON.stringify(feed.state) })
          .where('topic', '=', feed.topic)
          .where('url', '=', feed.url)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await saveItems(step, feed, items)
        for (const fate of fates.toSorted(byUrl)) await saveFate(step, fate)
      }),
    moveFeed: (topic, from, to) => write((step) => moveFeed(engine, step, topic, from, to)),
    removeFeed: (topic, url) =>
      write(async (step) => {
        await step.deleteFrom('items').where('topic', '=', topic).where('feed', '=', url).execute()
        const { numDeletedRows } = await step
          .deleteFrom('feeds')
          .where('topic', '=', topic)
          .where('url', '=', url)
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
    itemsOf: async (topic, feed, which) => {
      const items = await database
        .selectFrom('items')
        .select(['guid', 'hash'])
        .where('topic', '=', topic)
        .where('feed', '=', feed)
        .$if(which === 'kept', (query) => query.where('article', 'is not', null))
        .execute()
      return new Map(items.map(({ guid, hash }) => [guid, hash]))
    },
  }
}

const feedRows = (database: Kysely<Tables>) => database.selectFrom('feeds').selectAll().orderBy('url').orderBy('topic')

async function saveFeed(step: Transaction<Tables>, feed: Feed, listed: boolean): Promise<void> {
  const row = toFeedRow(feed, listed)
  const { url, topic, ...rest } = row
  if (await isInserted(step.insertInto('feeds').values(row))) return
  await step.updateTable('feeds').set(rest).where('url', '=', url).where('topic', '=', topic).execute()
}

async function moveFeed(
  { held }: Engine,
  step: Transaction<Tables>,
  topic: string,
  from: string,
  to: string,
): Promise<void> {
  const both = await held(
    step.selectFrom('feeds').selectAll().where('topic', '=', topic).where('url', 'in', [from, to]).orderBy('url'),
  ).execute()
  const leaving = both.find(({ url }) => url === from)
  if (leaving === undefined || from === to) return
  const arrived = both.find(({ url }) => url === to)
  const there = toFeed(arrived ?? { ...leaving, url: to })
  const formerUrls = [...new Set([...there.state.formerUrls, ...toFeed(leaving).state.formerUrls, from])]
  const listed = leaving.listed === 1 || arrived?.listed === 1
  await saveFeed(step, { ...there, state: { ...there.state, formerUrls } }, listed)
  await step.deleteFrom('feeds').where('topic', '=', topic).where('url', '=', from).execute()
  const known = step.selectFrom('items').select('guid').where('topic', '=', topic).where('feed', '=', to)
  await step
    .updateTable('items')
    .set({ feed: to })
    .where('topic', '=', topic)
    .where('feed', '=', from)
    .where('guid', 'not in', known)
    .execute()
  await step.deleteFrom('items').where('topic', '=', topic).where('feed', '=', from).execute()
}

async function saveItems(
  step: Transaction<Tables>,
  { url: feed, topic }: Pick<Feed, 'url' | 'topic'>,
  items: readonly FeedItem[],
): Promise<void> {
  // A guid that a feed has twice is what it says of it last.
  const rows = [...new Map(items.map((item) => [item.guid, { feed, topic, ...item }])).values()]
  for (const some of piecesOf(rows)) {
    const inserted = await step
      .insertInto('items')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .returning('guid')
      .execute()
    const fresh = new Set(inserted.map(({ guid }) => guid))
    for (const { guid, hash, article } of some) {
      if (fresh.has(guid)) continue
      const known = step.updateTable('items').set({ hash, article }).where('feed', '=', feed)
      await known.where('topic', '=', topic).where('guid', '=', guid).execute()
    }
  }
}
