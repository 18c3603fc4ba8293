import { toldStories } from '../../digests/digest/size.ts'
import { digestMessage } from '../../digests/message/digest-message.ts'
import { bold } from '../../digests/message/inline.ts'
import type { Node } from '../../digests/message/message.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { dayMs, plusMs } from '../instant.ts'
import type { Composed } from '../publish/compose.ts'
import { healthOf } from '../publish/health.ts'
import { pageNodes, placeOf } from '../../digests/message/pages.ts'
import { subscriptionHere } from './here.ts'
import { pageSizeOf } from './page-size.ts'
import { sharedComposer } from './shared-composer.ts'
import { nextDigestOf } from '../schedule/next-digest.ts'
import { localDateOf } from '../schedule/slot.ts'
import type { Answer, Question } from './question.ts'
import { digestItem } from './items.ts'

/** How many stories are composed for programs; people see fewer. */
const mostStories = 50

/**
 * `digest`: the stories of the last 24 hours. One that is older is told as an update when something new came, and else left out. A test says that it is one,
 * and is filtered and as long as the channel's own digest.
 */
export async function answerDigest(question: Question, isTest: boolean): Promise<Answer> {
  const { store, stories, topic, reader, words, command, now } = question
  const { upTo, composer } = sharedComposer(store, now())
  const after = plusMs(upTo, -dayMs)
  const here = await subscriptionHere(question)
  // What is asked for in a chat is read between other messages: a page of it, of which each story is whole.
  const set = isTest ? here : undefined
  const size = set !== undefined || reader.channel === null ? toldStories[set?.size ?? 'standard'] : pageSizeOf(reader)
  const asked = command.page ?? 1
  const wanted = Math.max(1, Math.min(asked, Math.ceil(mostStories / size)))
  await stories.settle(topic.name, upTo)
  const composed = (limit: number, skip: number): Promise<Composed> =>
    composer.compose(
      topic,
      'published',
      { after, upTo },
      {
        limit,
        skip,
        language: words.locale.slice(0, 2),
        wishes: set ?? { include: [], exclude: [] },
        size: set?.size ?? 'standard',
        known: ({ published }) => (published !== null && published <= after ? { shown: 'all', since: null } : null),
      },
    )
  // A brief of each story is made, so a chat gets no more of them than it shows; programs get all.
  const isWhole = reader.channel === null
  const first = isWhole ? await composed(mostStories, 0) : await composed(size, (wanted - 1) * size)
  const count = first.skipped + first.entries.length + first.rest
  const place = placeOf(count, asked, size)
  const isPage = isWhole || first.skipped === place.before
  const { skipped, entries } = isPage ? first : await composed(size, place.before)
  const shown = entries.slice(place.before - skipped, place.before - skipped + size)
  const digest = {
    title: titleIn(words, topic),
    day: localDateOf(upTo, reader.zone),
    size: set?.size ?? 'standard',
    entries: shown,
    rest: isTest ? count - shown.length : 0,
    unsure: 0,
    covers: 'news',
    health: await healthOf(store, topic.name),
    next: here === undefined ? null : await nextDigestOf(store, here, upTo),
  } as const
  const told = digestMessage(digest, words, words.nothing.digest(titleIn(words, topic)))
  const nodes: readonly Node[] = isTest
    ? [{ kind: 'context', text: [bold(words.form.isTest)] }, ...told.nodes]
    : [...told.nodes, ...pageNodes(place, `${topic.command} digest`, words)]
  return {
    message: { ...told, nodes },
    items: entries.map(digestItem),
  }
}
