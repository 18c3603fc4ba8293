import type { Kysely } from 'kysely'
import type { ChannelId, DeliveryId, Payload } from '../../adapters/adapter.ts'
import { plusMs, type Instant } from '../instant.ts'
import { graceMs } from '../schedule/slot.ts'
import { toArticle } from './article-row.ts'
import type { Engine } from './engine.ts'
import { isInserted } from './is-inserted.ts'
import type { CorrectionLine, Store, ToldOfChange } from './store.ts'
import type { Tables } from './tables.ts'

/** An article that changes again and again is put right so often; its link leads to the rest. */
const mostLines = 3

/** When this store was restored from a copy, which does not know what was put right after it was made: what was sent before is left as it is. */
export const restoredKey = 'restored'

type CorrectionStore = Pick<Store, 'toldOfChanges' | 'keepEdit' | 'correct' | 'correctLater'>

/** The part of the store that knows which messages tell what has changed since. */
export function correctionStore({ database, write }: Engine): CorrectionStore {
  return {
    toldOfChanges: (since, sentAfter) => findTold(database, since, sentAfter),
    keepEdit: (told, payload, now) =>
      write(async (step) => {
        await isInserted(step.insertInto('notices').values({ key: editKeyOf(told), at: now }))
        await step
          .updateTable('deliveries')
          .set({ payload: JSON.stringify(payload) })
          .where('id', '=', told.delivery)
          .execute()
      }),
    correct: (line, now) => isInserted(database.insertInto('notices').values({ key: partKeyOf(line), at: now })),
    correctLater: async (line) => {
      await database.deleteFrom('notices').where('key', '=', partKeyOf(line)).execute()
    },
  }
}

async function findTold(
  database: Kysely<Tables>,
  since: Instant,
  sentAfter: Instant,
): Promise<readonly ToldOfChange[]> {
  // Most minutes nothing changed, and then nothing else is looked at. A digest may be sent hours after the text it tells was read.
  const seenAfter = plusMs(since, -graceMs)
  const changed = await database
    .selectFrom('revisions')
    .select('article')
    .distinct()
    .where('seen_at', '>', seenAfter)
    .where('revision', '>', 1)
    .execute()
  const gone = (column: 'withdrawn_at' | 'returned_at') =>
    database.selectFrom('articles').select('id').where(column, '>', seenAfter).execute()
  const [withdrawn, returned] = [await gone('withdrawn_at'), await gone('returned_at')]
  if (changed.length + withdrawn.length + returned.length === 0) return []
  const restored = await database.selectFrom('notices').select('at').where('key', '=', restoredKey).executeTakeFirst()
  const from = restored !== undefined && restored.at > sentAfter ? restored.at : sentAfter
  const ofChanged = toldRows(
    database,
    changed.map(({ article }) => article),
    from,
  )
    .whereRef('told.revision', '<', 'articles.revision')
    .where('articles.withdrawn_at', 'is', null)
    .where((row) => row.or([row('revisions.seen_at', '>', since), row('deliveries.sent_at', '>', since)]))
  const ofWithdrawn = toldRows(
    database,
    withdrawn.map(({ id }) => id),
    from,
  ).where((row) => row.or([row('articles.withdrawn_at', '>', since), row('deliveries.sent_at', '>', since)]))
  const ofReturned = toldRows(
    database,
    returned.map(({ id }) => id),
    from,
  )
    .where('articles.withdrawn_at', 'is', null)
    .where('articles.returned_at', '>', since)
  // PostgreSQL knows no list without anything in it.
  const told = [
    ...(changed.length === 0 ? [] : toTold('changed', await ofChanged.execute())),
    ...(withdrawn.length === 0 ? [] : toTold('withdrawn', await ofWithdrawn.execute())),
    ...(returned.length === 0 ? [] : toTold('returned', await ofReturned.execute())),
  ]
  const noticed = await noticesOf(database, told.flatMap(keysOf))
  const times = (one: ToldOfChange, is: 'withdrawn' | 'returned'): number =>
    timesOf({ ...one, is }).filter((time) => noticed.has(lineKeyOf(time))).length
  const linesBefore = (one: ToldOfChange): number =>
    earlierOf(one).filter((earlier) => noticed.has(lineKeyOf(earlier))).length
  return told
    .flatMap((one): readonly ToldOfChange[] => {
      const [gone, back] = [times(one, 'withdrawn'), times(one, 'returned')]
      switch (one.is) {
        case 'changed':
          return !noticed.has(lineKeyOf(one)) && linesBefore(one) < mostLines ? [one] : []
        case 'withdrawn':
          return gone === back && gone < mostLines ? [{ ...one, time: gone + 1 }] : []
        case 'returned':
          // That an article is back is news for those who were told that it was gone.
          return gone > back ? [{ ...one, time: gone }] : []
      }
    })
    .map((one) => ({
      ...one,
      edited: noticed.has(editKeyOf(one)),
      wasCorrected: one.is === 'changed' && linesBefore(one) > 0,
    }))
}

function toldRows(database: Kysely<Tables>, articles: readonly string[], sentAfter: Instant) {
  return (
    database
      .selectFrom('revisions')
      .innerJoin('articles', (both) =>
        both.onRef('articles.id', '=', 'revisions.article').onRef('articles.revision', '=', 'revisions.revision'),
      )
      .innerJoin('told', 'told.article', 'articles.id')
      .innerJoin('deliveries', (both) =>
        both.onRef('deliveries.edition', '=', 'told.edition').onRef('deliveries.part', '=', 'told.part'),
      )
      .innerJoin('editions', 'editions.id', 'told.edition')
      .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
      .selectAll('articles')
      .select([
        'revisions.seen_at as changed_at',
        'told.shown',
        'told.revision as told_revision',
        'deliveries.id as delivery',
        'deliveries.channel',
        'deliveries.message_id',
        'deliveries.payload',
        'subscriptions.locale',
        'subscriptions.zone',
        'subscriptions.corrections',
        'subscriptions.topic as subscribed',
      ])
      .where('articles.id', 'in', articles)
      // Of a story's other articles no words were shown.
      .where('told.shown', '!=', '[]')
      .where('deliveries.state', '=', 'sent')
      .where('deliveries.sent_at', '>', sentAfter)
      .where('subscriptions.removed', '=', 0)
      .where('subscriptions.paused', 'is', null)
      .where('subscriptions.corrections', '!=', 'off')
      .orderBy('deliveries.id')
      .orderBy('articles.id')
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof toldRows>['execute']>>[number]

function toTold(is: ToldOfChange['is'], rows: readonly Row[]): readonly ToldOfChange[] {
  return rows.flatMap((row) => (row.message_id === null ? [] : [toldOf(is, row, row.message_id)]))
}

function toldOf(is: ToldOfChange['is'], row: Row, messageId: string): ToldOfChange {
  return {
    delivery: row.delivery as DeliveryId,
    channel: row.channel as ChannelId,
    messageId,
    payload: JSON.parse(row.payload) as Payload,
    topic: row.subscribed,
    locale: row.locale,
    zone: row.zone,
    policy: row.corrections === 'thread' ? 'thread' : 'edit',
    article: toArticle(row),
    toldRevision: row.told_revision,
    changedAt: changedAt(is, row),
    shown: JSON.parse(row.shown) as readonly string[],
    is,
    time: 1,
    edited: false,
    wasCorrected: false,
  }
}

function changedAt(is: ToldOfChange['is'], { changed_at, withdrawn_at, returned_at }: Row): Instant {
  switch (is) {
    case 'changed':
      return changed_at
    case 'withdrawn':
      return withdrawn_at ?? changed_at
    case 'returned':
      return returned_at ?? changed_at
  }
}

/** SQLite takes some thousand parameters a statement. */
const keysAtOnce = 500

async function noticesOf(database: Kysely<Tables>, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const noticed = new Set<string>()
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const some = keys.slice(from, from + keysAtOnce)
    const rows = await database.selectFrom('notices').select('key').where('key', 'in', some).execute()
    for (const { key } of rows) noticed.add(key)
  }
  return noticed
}

const keysOf = (told: ToldOfChange): readonly string[] => {
  const all =
    told.is === 'changed'
      ? [told, ...earlierOf(told)]
      : (['withdrawn', 'returned'] as const).flatMap((is) => timesOf({ ...told, is }))
  return all.flatMap((one) => [lineKeyOf(one), editKeyOf(one)])
}

// Each time that it may be told that an article is gone, or back.
function timesOf(told: ToldOfChange): readonly ToldOfChange[] {
  return Array.from({ length: mostLines }, (_, index) => ({ ...told, time: index + 1 }))
}

// The changes between what was told and what stands now.
function earlierOf(told: ToldOfChange): readonly ToldOfChange[] {
  const between = Math.max(0, told.article.revision - told.toldRevision - 1)
  return Array.from({ length: between }, (_, index) => ({
    ...told,
    article: { ...told.article, revision: told.toldRevision + 1 + index },
  }))
}

const lineKeyOf = (told: ToldOfChange): string => `corrected ${changeOf(told)}`
const editKeyOf = (told: ToldOfChange): string => `edited ${changeOf(told)}`
const partKeyOf = (line: CorrectionLine): string =>
  line.isLast ? lineKeyOf(line) : `correcting ${changeOf(line)} ${line.part}`

function changeOf({ delivery, article, is, time }: ToldOfChange): string {
  const what = is === 'changed' ? String(article.revision) : time === 1 ? is : `${is} ${time}`
  return `${delivery} ${article.id} ${what}`
}
