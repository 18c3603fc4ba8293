import { dueFeeds, feedsOf, pollFeeds } from '../ingest/ingest.ts'
import { seePagesAgain } from '../ingest/see-again.ts'
import type { Newsroom } from '../ingest/room.ts'
import { dayMs, hourMs, plusMs, secondMs, type Instant } from '../instant.ts'
import { correct } from '../publish/correct.ts'
import { deliverChannel } from '../publish/deliver-channel.ts'
import type { Press } from '../publish/press.ts'
import { composeEditions } from '../publish/publish.ts'
import { looked } from '../publish/timetable.ts'
import { tellOfSilence } from '../publish/silence.ts'
import type { Job } from './job.ts'
import type { Jobs, Work } from './jobs.ts'

/** How the notices begin that say which deliveries of a platform were heard of, and for how long they are kept: Slack repeats within minutes. */
export const heard = 'heard '
const heardMs = hourMs

export type WorkParts = {
  readonly press: Press
  readonly room: Newsroom
  readonly retentionDays: number
  readonly jobs: Pick<Jobs, 'offer'>
}

/** What is done for a job of each kind. */
export function workOf({ press, room, retentionDays, jobs }: WorkParts): Work {
  // What this process may not finish is offered again at once, so that another one does.
  const handedOn = (again: Instant | undefined) => (press.stopping() ? plusMs(room.now(), secondMs) : again)
  return async (job: Job): Promise<Instant | undefined> => {
    switch (job.kind) {
      case 'poll':
        await pollFeeds(room, dueFeeds(feedsOf(await room.store.feedsAt(job.feeds), room.topics), room.now()))
        return undefined
      case 'compose': {
        const channels = await composeEditions(press, job.subscriptions, job.at)
        await jobs.offer([...channels].map((channel) => ({ kind: 'deliver', channel })))
        return handedOn(undefined)
      }
      case 'deliver':
        return handedOn(await deliverChannel(press, job.channel))
      case 'correct':
        await correct(press)
        return undefined
      case 'see':
        await seePagesAgain(room)
        return undefined
      case 'tidy':
        await tellOfSilence(press)
        await room.store.forgetNotices(heard, 'before', plusMs(room.now(), -heardMs))
        await room.store.forgetNotices(looked, 'before', plusMs(room.now(), -dayMs))
        await room.store.forget(plusMs(room.now(), -retentionDays * dayMs))
        return undefined
    }
  }
}
