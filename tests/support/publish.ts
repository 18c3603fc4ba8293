import pLimit from 'p-limit'
import type { Instant } from '../../src/instant.ts'
import { composeJobs } from '../../src/jobs/due.ts'
import { atOnce } from '../../src/jobs/job.ts'
import { waitingAt } from '../../src/publish/held.ts'
import { deliverChannel } from '../../src/publish/deliver-channel.ts'
import { createMoments } from '../../src/publish/moment.ts'
import type { Press } from '../../src/publish/press.ts'
import { composeEditions } from '../../src/publish/publish.ts'
import { tellOfSilence } from '../../src/publish/silence.ts'
import type { StoryDesk } from '../../src/publish/story-desk.ts'

/** What publishing needs, and the desk that places articles. */
export type Publishing = Omit<Press, 'moments'> & { readonly stories: StoryDesk }

/** All that is due at this moment, done at once and to its end. Gives the instant at which more is to be done. */
export async function publish(parts: Publishing): Promise<Instant | undefined> {
  const { store, topics, stories, timetable } = parts
  const press: Press = { ...parts, moments: createMoments(store, topics) }
  const now = press.now()
  for (const { name } of topics) await stories.settle(name, now)
  for (const job of composeJobs(await timetable.due(now), now))
    if (job.kind === 'compose') await composeEditions(press, job.subscriptions, job.at)
  const channels = await store.channelsWaiting(waitingAt(now))
  const limit = pLimit(atOnce.deliver)
  const next = await Promise.all(channels.map((channel) => limit(() => deliverChannel(press, channel))))
  await tellOfSilence(press)
  return next.flatMap((instant) => instant ?? []).toSorted()[0]
}
