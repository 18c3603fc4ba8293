import type { Topic } from '../../digests/topic/topic.ts'
import { idOf } from '../ids.ts'
import { dueFeeds, feedsOf } from '../ingest/ingest.ts'
import type { Feed } from '../ingest/feed-state.ts'
import type { Instant } from '../instant.ts'
import type { Log } from '../log.ts'
import type { StoryDesk } from '../publish/story-desk.ts'
import type { Timetable } from '../publish/timetable.ts'
import { waitingAt } from '../publish/held.ts'
import type { Store } from '../store/store.ts'
import type { Job } from './job.ts'

export type DueParts = {
  readonly store: Store
  readonly topics: readonly Topic[]
  readonly timetable: Timetable
  readonly stories: StoryDesk
  /** False when nothing is polled. */
  readonly polls: boolean
  readonly log: Log
}

/** So many subscriptions are composed in one job. */
const composedTogether = 50

/** All that ought to be done by now and is not. Asking once more offers the same work, under the same keys. */
export async function dueJobs(parts: DueParts, now: Instant): Promise<readonly Job[]> {
  const { store, topics, timetable, stories, polls, log } = parts
  // What is in no story yet is put into one, or it would be told as an event of its own.
  for (const { name } of topics) {
    await stories
      .settle(name, now)
      .catch((error: unknown) =>
        log.error({ error, topic: name }, 'articles could not be put into stories; each is told by itself'),
      )
  }
  const waiting = await store.channelsWaiting(waitingAt(now))
  return [
    ...waiting.map((channel): Job => ({ kind: 'deliver', channel })),
    ...composeJobs(await timetable.due(now), now),
    { kind: 'correct' },
    ...(polls ? [...pollJobs(dueFeeds(feedsOf(await store.feeds(), topics), now)), { kind: 'see' } as const] : []),
    { kind: 'tidy' },
  ]
}

/** Subscriptions shared out by their ids, so that those that are still due a minute later fall into the same jobs. */
export function composeJobs(ids: readonly string[], at: Instant): readonly Job[] {
  const jobs = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length / composedTogether)))
  const shares = Map.groupBy(ids, (id) => Number.parseInt(idOf(id).slice(0, 8), 16) % jobs)
  return [...shares].map(([share, subscriptions]) => ({
    kind: 'compose',
    share,
    of: jobs,
    subscriptions,
    at,
  }))
}

/** The feeds of a host are one job: a publisher is asked for one thing at a time. */
export function pollJobs(feeds: readonly Pick<Feed, 'url'>[]): readonly Job[] {
  const hosts = Map.groupBy(feeds, ({ url }) => (URL.canParse(url) ? new URL(url).host : url))
  return [...hosts].map(([host, ofHost]) => ({
    kind: 'poll',
    host,
    feeds: [...new Set(ofHost.map(({ url }) => url))],
  }))
}
