import type { Feed } from '../ingest/feed-state.ts'
import { minuteMs, msOf, plusMs, secondMs, type Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'

/** How many jobs of a queue wait, and how many are in hand. */
export type QueueDepth = { readonly queue: string; readonly waiting: number; readonly active: number }

/** Every gauge that is read when somebody asks, with what it says. */
export const gauges = {
  dateline_feeds: 'Feeds that are polled.',
  dateline_feeds_due: 'Feeds whose next poll may begin now.',
  dateline_feeds_late: 'Feeds whose next poll should have begun a quarter of an hour ago.',
  dateline_feeds_failing: 'Feeds whose last poll was not answered.',
  dateline_deliveries_open: 'Parts of digests that are not at rest: planned, being sent, or of unknown outcome.',
  dateline_deliveries_oldest_age_seconds: 'Age of the oldest of them, since it was planned.',
  dateline_queue_waiting: 'Jobs that wait.',
  dateline_queue_active: 'Jobs in hand.',
  dateline_listening: 'Whether commands of a platform reach this process: 1 or 0.',
} as const

/** One value of a gauge. */
export type Reading = {
  readonly name: keyof typeof gauges
  readonly labels: { readonly [label: string]: string }
  readonly value: number
}

/** Where readings come from. */
export type ReadingSources = {
  readonly store: Pick<Store, 'feeds' | 'openDeliveries'>
  readonly queueDepths: () => Promise<readonly QueueDepth[]>
  readonly listening: () => ReadonlyMap<string, boolean>
  /** False where no feed is polled, so that none is due. */
  readonly polls: boolean
  readonly now: () => Instant
}

const lateMs = 15 * minuteMs

/** Reads all gauges. Rejects when the store does not answer. */
export async function readGauges({
  store,
  queueDepths,
  listening,
  polls,
  now,
}: ReadingSources): Promise<readonly Reading[]> {
  const at = now()
  const deliveries = await store.openDeliveries()
  const queues = await queueDepths()
  return [
    ...feedReadings(await store.feeds(), at, polls),
    ...deliveries.flatMap(({ state, count, oldest }): Reading[] => [
      { name: 'dateline_deliveries_open', labels: { state }, value: count },
      {
        name: 'dateline_deliveries_oldest_age_seconds',
        labels: { state },
        value: oldest === null ? 0 : Math.max(0, msOf(at) - msOf(oldest)) / secondMs,
      },
    ]),
    ...queues.flatMap(({ queue, waiting, active }): Reading[] => [
      { name: 'dateline_queue_waiting', labels: { queue }, value: waiting },
      { name: 'dateline_queue_active', labels: { queue }, value: active },
    ]),
    ...[...listening()].map(([platform, listens]): Reading => ({
      name: 'dateline_listening',
      labels: { platform },
      value: listens ? 1 : 0,
    })),
  ]
}

function feedReadings(feeds: readonly Feed[], at: Instant, polls: boolean): readonly Reading[] {
  const polled = feeds.filter(({ state }) => !state.gone)
  const dueBy = (instant: Instant) =>
    polled.filter(({ state }) => polls && state.nextPollAt !== null && state.nextPollAt <= instant)
  const late = dueBy(plusMs(at, -lateMs))
  const due = dueBy(at)
  const failing = polled.filter(({ state }) => state.trouble !== null)
  return [...new Set(feeds.map(({ topic }) => topic))].flatMap((topic): Reading[] => {
    const count = (some: readonly Feed[]) => some.filter((feed) => feed.topic === topic).length
    return [
      { name: 'dateline_feeds', labels: { topic }, value: count(polled) },
      { name: 'dateline_feeds_due', labels: { topic }, value: count(due) },
      { name: 'dateline_feeds_late', labels: { topic }, value: count(late) },
      { name: 'dateline_feeds_failing', labels: { topic }, value: count(failing) },
    ]
  })
}
