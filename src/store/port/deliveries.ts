import type { ChannelId, DeliveryId, Payload } from '../../../adapters/adapter.ts'
import type { Instant } from '../../instant.ts'

/** Where one part of an edition stands. */
export const deliveryStates = ['planned', 'sending', 'sent', 'unknown', 'refused', 'expired'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One part of one edition: the ledger's row. `notBefore` holds a planned part back, or an unknown one until it has settled. */
export type Delivery = {
  readonly id: DeliveryId
  readonly edition: string
  readonly subscription: string
  readonly localDate: string
  readonly slot: number
  readonly dueAt: Instant
  readonly part: number
  readonly channel: ChannelId
  /** The name of the thread below the edition's first part in which it stands; null in the channel itself. */
  readonly thread: string | null
  /** The message of the edition's first part, once it is posted. */
  readonly below: string | null
  readonly payload: Payload
  readonly state: DeliveryState
  readonly messageId: string | null
  readonly attempts: number
  readonly error: string | null
  readonly plannedAt: Instant
  readonly notBefore: Instant
  readonly claimedAt: Instant | null
  readonly sentAt: Instant | null
}

/** A change of a delivery's state; what is not named stays. */
export type DeliveryChange = {
  readonly state: DeliveryState
  readonly messageId?: string
  readonly error?: string | null
  readonly notBefore?: Instant
  readonly sentAt?: Instant
}

/** The ledger: each part of each edition, and where it stands. */
export interface DeliveryStore {
  /** Deliveries in these states, in the order in which their channel must see them. */
  deliveries(states: readonly DeliveryState[]): Promise<readonly Delivery[]>
  /**
   * The channels for which a step may be due: with parts that are planned, that may have arrived of an edition due since `dueSince`, or
   * that were taken in hand before `heldSince`, or behind `heldUntil`, and never recorded.
   */
  channelsWaiting(at: {
    readonly heldSince: Instant
    readonly heldUntil: Instant
    readonly dueSince: Instant
  }): Promise<readonly ChannelId[]>
  /** The parts of a channel that are not at their end, in the order in which it must see them. */
  partsWaiting(channel: ChannelId): Promise<readonly Delivery[]>
  /** The parts of these subscriptions that are not at their end, without what is in them. */
  openPartsOf(
    subscriptions: readonly string[],
  ): Promise<readonly Pick<Delivery, 'subscription' | 'state' | 'plannedAt'>[]>
  /** How many parts are planned, being sent, and of unknown outcome, with when the oldest of each was planned. */
  openDeliveries(): Promise<
    readonly { readonly state: DeliveryState; readonly count: number; readonly oldest: Instant | null }[]
  >
  /** How many parts of such channels may have arrived, or not: `channels` as in `subscriptionsIn`. */
  countUnknown(channels: string): Promise<number>
  /**
   * Takes a planned part in hand, from `now` on: gives how often it was taken in hand by then to exactly one caller, null to all others, and
   * to everybody once its channel unsubscribed.
   */
  claim(id: DeliveryId, now: Instant): Promise<number | null>
  /**
   * With `from` only while the part is in that state and was taken in hand no more often: false when somebody else took the next step
   * meanwhile, even where it is in that state again.
   */
  record(id: DeliveryId, change: DeliveryChange, from?: Pick<Delivery, 'state' | 'attempts'>): Promise<boolean>
}
