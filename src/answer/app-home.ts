import type { Message } from '../../digests/message/message.ts'
import { appHomeMessage } from '../../digests/message/app-home-message.ts'
import { titleIn, wordsFor } from '../../digests/words/words-for.ts'
import { healthOf } from '../publish/health.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import type { Reader } from '../../adapters/adapter.ts'
import type { Sources } from './question.ts'
import { sees } from './tenant.ts'

const recentDigests = 5
/** Among so many of the latest are those that a person may see; others' direct messages are not. */
const lookedAt = 50

/** What a chat's own page shows a person: the digests of their workspace (`slack:T1:`), those that came, and how the feeds are. */
export async function answerAppHome(
  { store, topics, now }: Sources,
  workspace: string,
  reader: Reader,
): Promise<Message> {
  const subscriptions = (await store.subscriptionsIn(workspace)).filter(
    ({ channel, createdBy }) => sees(reader, channel) || createdBy === reader.user,
  )
  const shown = new Set(subscriptions.map(({ channel }) => channel))
  const recent = (await store.sentEditions(workspace, lookedAt))
    .filter(({ channel }) => sees(reader, channel) || shown.has(channel))
    .slice(0, recentDigests)
  const words = wordsFor(reader.locale, [])
  const healths = await Promise.all(
    topics.map(async (topic) => ({ title: titleIn(words, topic), health: await healthOf(store, topic.name) })),
  )
  return appHomeMessage(
    {
      title: topics.map((topic) => titleIn(words, topic)).join(' · '),
      command: topics[0]?.command ?? '',
      subscriptions: await Promise.all(
        subscriptions.map(async (one) => ({ ...one, next: await nextDigestOf(store, one, now()) })),
      ),
      recent: recent.map(({ channel, dueAt }) => ({ channel, at: dueAt })),
      healths,
    },
    words,
  )
}
