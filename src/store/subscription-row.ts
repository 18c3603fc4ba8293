import type { Selectable } from 'kysely'
import type { ChannelId, UserId } from '../../adapters/adapter.ts'
import { sizes } from '../../digests/digest/size.ts'
import { correctionPolicies, type Subscription } from './store.ts'
import type { SubscriptionRow } from './tables.ts'

/** The row of a subscription. */
export function toRow({
  id,
  channel,
  topic,
  times,
  zone,
  locale,
  createdBy,
  createdAt,
  paused,
  days,
  size,
  include,
  exclude,
  quiet,
  corrections,
  roundup,
}: Subscription): SubscriptionRow {
  return {
    id,
    channel,
    topic,
    times: JSON.stringify(times),
    zone,
    locale,
    created_by: createdBy,
    created_at: createdAt,
    paused,
    removed: 0,
    renewed_at: createdAt,
    days: JSON.stringify(days),
    size,
    include: JSON.stringify(include),
    exclude: JSON.stringify(exclude),
    quiet,
    corrections,
    roundup,
    look_at: null,
  }
}

/** The subscription of a row. */
export function toSubscription(row: Selectable<SubscriptionRow>): Subscription {
  return {
    id: row.id,
    channel: row.channel as ChannelId,
    topic: row.topic,
    times: JSON.parse(row.times) as readonly string[],
    zone: row.zone,
    locale: row.locale,
    createdBy: row.created_by as UserId | null,
    createdAt: row.created_at,
    paused: row.paused,
    days: JSON.parse(row.days) as readonly number[],
    size: sizes.find((size) => size === row.size) ?? 'standard',
    include: JSON.parse(row.include) as readonly string[],
    exclude: JSON.parse(row.exclude) as readonly string[],
    quiet: row.quiet === 'off' ? 'off' : 'line',
    roundup: row.roundup,
    corrections: correctionPolicies.find((policy) => policy === row.corrections) ?? 'edit',
  }
}
