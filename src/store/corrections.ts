import type { ChannelId, DeliveryId, Payload } from '../../adapters/adapter.ts'
import { plusMs } from '../instant.ts'
import { graceMs } from '../schedule/slot.ts'
import { toArticle } from './article-row.ts'
import type { Engine } from './engine.ts'
import { isInserted } from './is-inserted.ts'
import type { Store, ToldOfChange } from './store.ts'

/** The part of the store that knows which messages tell what has changed since. */
export function correctionStore({ database, write }: Engine): Pick<Store, 'toldOfChanges' | 'correct'> {
  return {
    toldOfChanges: async (since, sentAfter) => {
      // Most minutes nothing changed, and then nothing else is looked at. A digest may be sent hours after the text it tells was read.
      const changed = await database
        .selectFrom('revisions')
        .select('article')
        .distinct()
        .where('seen_at', '>', plusMs(since, -graceMs))
        .where('revision', '>', 1)
        .execute()
      if (changed.length === 0) return []
      const rows = await database
        .selectFrom('revisions')
        .innerJoin('articles', (both) =>
          both.onRef('articles.id', '=', 'revisions.article').onRef('articles.revision', '=', 'revisions.revision'),
        )
        .innerJoin('told', (both) =>
          both.onRef('told.article', '=', 'articles.id').onRef('told.revision', '<', 'articles.revision'),
        )
        .innerJoin('deliveries', (both) =>
          both.onRef('deliveries.edition', '=', 'told.edition').onRef('deliveries.part', '=', 'told.part'),
        )
        .innerJoin('editions', 'editions.id', 'told.edition')
        .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription')
        .selectAll('articles')
        .select([
          'revisions.seen_at as changed_at',
          'told.shown',
          'deliveries.id as delivery',
          'deliveries.channel',
          'deliveries.message_id',
          'deliveries.payload',
          'subscriptions.locale',
          'subscriptions.zone',
          'subscriptions.corrections',
          'subscriptions.topic as subscribed',
        ])
        .where(
          'revisions.article',
          'in',
          changed.map(({ article }) => article),
        )
        .where((row) => row.or([row('revisions.seen_at', '>', since), row('deliveries.sent_at', '>', since)]))
        .where('told.shown', '!=', '[]')
        .where('deliveries.state', '=', 'sent')
        .where('deliveries.sent_at', '>', sentAfter)
        .where('subscriptions.removed', '=', 0)
        .where('subscriptions.paused', 'is', null)
        .where('subscriptions.corrections', '!=', 'off')
        .orderBy('deliveries.id')
        .orderBy('articles.id')
        .execute()
      if (rows.length === 0) return []
      const noticed = await database
        .selectFrom('notices')
        .select('key')
        .where(
          'key',
          'in',
          rows.map((row) => keyOf(row.delivery, row.id, row.revision)),
        )
        .execute()
      const known = new Set(noticed.map(({ key }) => key))
      return rows.flatMap((row): ToldOfChange[] =>
        row.message_id === null || known.has(keyOf(row.delivery, row.id, row.revision))
          ? []
          : [
              {
                delivery: row.delivery as DeliveryId,
                channel: row.channel as ChannelId,
                messageId: row.message_id,
                payload: JSON.parse(row.payload) as Payload,
                topic: row.subscribed,
                locale: row.locale,
                zone: row.zone,
                policy: row.corrections === 'thread' ? 'thread' : 'edit',
                article: toArticle(row),
                changedAt: row.changed_at,
                shown: JSON.parse(row.shown) as readonly string[],
              },
            ],
      )
    },
    correct: ({ delivery, article }, payload, now) =>
      write(async (step) => {
        const key = keyOf(delivery, article.id, article.revision)
        if (!(await isInserted(step.insertInto('notices').values({ key, at: now })))) return false
        if (payload !== null)
          await step
            .updateTable('deliveries')
            .set({ payload: JSON.stringify(payload) })
            .where('id', '=', delivery)
            .execute()
        return true
      }),
  }
}

const keyOf = (delivery: string, article: string, revision: number): string =>
  `corrected ${delivery} ${article} ${revision}`
