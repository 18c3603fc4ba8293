import { sql, type Kysely, type Selectable } from 'kysely'
import { unpolled, type Feed, type FeedState } from '../ingest/feed-state.ts'
import type { Fate, FeedItem, Store } from './store.ts'
import type { FateRow, FeedRow, Tables } from './tables.ts'

type FeedStore = Pick<
  Store,
  | 'feeds'
  | 'knownFeeds'
  | 'nameFeeds'
  | 'saveFeed'
  | 'moveFeed'
  | 'removeFeed'
  | 'hosts'
  | 'holdHost'
  | 'robotsOf'
  | 'keepRobots'
  | 'itemsOf'
  | 'savePoll'
  | 'saveFate'
  | 'fate'
  | 'fatesOf'
>

/** The part of the store that keeps feeds, what their publishers asked for, and what became of their items. */
export function feedStore(database: Kysely<Tables>): FeedStore {
  return {
    feeds: async () => (await feedRows(database).where('listed', '=', 1).execute()).map(toFeed),
    knownFeeds: async () => (await feedRows(database).execute()).map(toFeed),
    nameFeeds: (feeds) =>
      database.transaction().execute(async (step) => {
        for (const feed of feeds)
          await step
            .insertInto('feeds')
            .values(toFeedRow(feed, false))
            .onConflict((conflict) => conflict.doNothing())
            .execute()
      }),
    saveFeed: (feed) => saveFeed(database, feed, true),
    savePoll: (feed, items, fates) =>
      database.transaction().execute(async (step) => {
        const { numUpdatedRows } = await step
          .updateTable('feeds')
          .set({ state: JSON.stringify(feed.state) })
          .where('topic', '=', feed.topic)
          .where('url', '=', feed.url)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await saveItems(step, feed, items)
        for (const fate of fates) await saveFate(step, fate)
      }),
    moveFeed: (topic, from, to) => database.transaction().execute((step) => moveFeed(step, topic, from, to)),
    removeFeed: (topic, url) =>
      database.transaction().execute(async (step) => {
        await step.deleteFrom('items').where('topic', '=', topic).where('feed', '=', url).execute()
        const { numDeletedRows } = await step
          .deleteFrom('feeds')
          .where('topic', '=', topic)
          .where('url', '=', url)
          .executeTakeFirst()
        return numDeletedRows > 0n
      }),
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
    robotsOf: (origin) =>
      database.selectFrom('robots').select(['text', 'until']).where('origin', '=', origin).executeTakeFirst(),
    keepRobots: (origin, robots, now) =>
      database.transaction().execute(async (step) => {
        await step.deleteFrom('robots').where('until', '<=', now).execute()
        await step
          .insertInto('robots')
          .values({ origin, ...robots })
          .onConflict((conflict) => conflict.column('origin').doUpdateSet(robots))
          .execute()
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
    saveFate: (fate) => saveFate(database, fate),
    fate: async (url, topic) => {
      const row = await database
        .selectFrom('fates')
        .selectAll()
        .where('url', '=', url)
        .where('topic', '=', topic)
        .executeTakeFirst()
      return row === undefined ? undefined : toFate(row)
    },
    fatesOf: async (topic) => {
      const rows = await database
        .selectFrom('fates')
        .selectAll()
        .where('topic', '=', topic)
        .where('article', 'is not', null)
        .execute()
      return new Map(rows.map((row) => [row.article ?? '', toFate(row)]))
    },
  }
}

const feedRows = (database: Kysely<Tables>) => database.selectFrom('feeds').selectAll().orderBy('url').orderBy('topic')

async function saveFeed(database: Kysely<Tables>, feed: Feed, listed: boolean): Promise<void> {
  const { url, topic, ...rest } = toFeedRow(feed, listed)
  await database
    .insertInto('feeds')
    .values({ url, topic, ...rest })
    .onConflict((conflict) => conflict.columns(['url', 'topic']).doUpdateSet(rest))
    .execute()
}

async function moveFeed(step: Kysely<Tables>, topic: string, from: string, to: string): Promise<void> {
  const rowAt = (url: string) =>
    step.selectFrom('feeds').selectAll().where('topic', '=', topic).where('url', '=', url).executeTakeFirst()
  const leaving = await rowAt(from)
  if (leaving === undefined) return
  const arrived = await rowAt(to)
  const there = toFeed(arrived ?? { ...leaving, url: to })
  const formerUrls = [...new Set([...there.state.formerUrls, ...toFeed(leaving).state.formerUrls, from])]
  const listed = leaving.listed === 1 || arrived?.listed === 1
  await saveFeed(step, { ...there, state: { ...there.state, formerUrls } }, listed)
  await step.deleteFrom('feeds').where('topic', '=', topic).where('url', '=', from).execute()
  await sql`update or ignore items set feed = ${to} where topic = ${topic} and feed = ${from}`.execute(step)
  await step.deleteFrom('items').where('topic', '=', topic).where('feed', '=', from).execute()
}

async function saveItems(
  database: Kysely<Tables>,
  { url, topic }: Pick<Feed, 'url' | 'topic'>,
  items: readonly FeedItem[],
): Promise<void> {
  for (const item of items) {
    const { hash, article } = item
    await database
      .insertInto('items')
      .values({ feed: url, topic, ...item })
      .onConflict((conflict) => conflict.columns(['feed', 'topic', 'guid']).doUpdateSet({ hash, article }))
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

function toFeedRow(
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
    // A state that an older program wrote says nothing of what it did not know.
    state: { ...unpolled, ...(JSON.parse(row.state) as Partial<FeedState>) },
  }
}

const toFate = (row: Selectable<FateRow>): Fate => ({ ...row, kept: row.kept === 1 })

const toFateRow = (fate: Fate): FateRow => ({ ...fate, kept: fate.kept ? 1 : 0 })
