import type { ChannelId, UserId } from '../../../adapters/adapter.ts'
import type { Size } from '../../../digests/digest/size.ts'
import type { Instant } from '../../instant.ts'

/** A channel that wants the digests of a topic. A slot is one of its `times` (HH:MM), as minutes of the day. */
export type Subscription = {
  readonly id: string
  readonly channel: ChannelId
  readonly topic: string
  readonly times: readonly string[]
  readonly zone: string
  readonly locale: string
  readonly createdBy: UserId | null
  readonly createdAt: Instant
  /** Why nothing is posted for now; null while it is. */
  readonly paused: string | null
  /** The days of the week it comes on, 1 (Monday) to 7. */
  readonly days: readonly number[]
  readonly size: Size
  /** Only articles with one of these words are told (all when there are none), and none with one of the others. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** What a day without news gets: a line, or nothing. */
  readonly quiet: 'line' | 'off'
  /** The day of the week, 1 (Monday) to 7, whose last digest tells the week's stories anew; null without one. */
  readonly roundup: number | null
  /** When a publisher changes what was told: our message is edited and a line is put below it, only the line, or nothing. */
  readonly corrections: CorrectionPolicy
}

export const correctionPolicies = ['edit', 'thread', 'off'] as const
export type CorrectionPolicy = (typeof correctionPolicies)[number]

/** Which channels want which digests, and when. */
export interface SubscriptionStore {
  /** Stores a subscription, or changes the times, zone and language of the channel's own one for this topic. */
  saveSubscription(subscription: Subscription): Promise<Subscription>
  subscriptions(): Promise<readonly Subscription[]>
  /** Those of a channel, or of all whose ids begin so (`slack:T1:`, with the colon); with the empty string all. */
  subscriptionsIn(channels: string): Promise<readonly Subscription[]>
  /** The ids of those that must be looked at by now: that were changed, never looked at, or whose next time has come. */
  subscriptionsDue(now: Instant): Promise<readonly string[]>
  /** Those of these ids that are not removed. */
  subscriptionsOf(ids: readonly string[]): Promise<readonly Subscription[]>
  /** Nothing is due for these subscriptions before these instants. One whose timetable was changed meanwhile is looked at again. */
  lookAt(instants: ReadonlyMap<Subscription, Instant>): Promise<void>
  /** Every subscription must be looked at. */
  lookAtAll(): Promise<void>
  pauseSubscription(id: string, why: string | null): Promise<void>
  /** True when there was one. Its editions and deliveries are kept; parts that were not posted yet expire. */
  removeSubscription(channel: ChannelId, topic: string): Promise<boolean>
}
