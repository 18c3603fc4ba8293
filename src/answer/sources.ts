import { plain } from '../../digests/message/inline.ts'
import type { Node } from '../../digests/message/message.ts'
import { notice } from '../../digests/message/notice.ts'
import { titleIn } from '../../digests/words/words-for.ts'
import { pageNodes, pageOf } from '../../digests/message/pages.ts'
import { inOrder, sourcesMessage, type SourceHealth } from '../../digests/message/sources-message.ts'
import { silentSince } from '../publish/health.ts'
import { unpolled, type Feed } from '../ingest/feed-state.ts'
import type { Answer, Question } from './question.ts'
import { sourcesRefusalOf } from './rights.ts'

/** A feed that was added in chat is polled this often, unless its publisher asks for less. */
const addedIntervalMinutes = 30
const shownTitles = 3

/** `sources`: every feed with its health; `sources add|remove <url>` for those who may change settings. */
export async function answerSources(
  question: Question,
  { change, url }: { readonly change: string; readonly url: string },
): Promise<Answer> {
  const { words, topic } = question
  if (change === '') return listed(question)
  if ((change !== 'add' && change !== 'remove') || url === '') return say(words.sources.usage(topic.command))
  const refusal = sourcesRefusalOf(question)
  if (refusal !== undefined) return say(refusal)
  if (!URL.canParse(url)) return say(words.why.noUrl(url.slice(0, 80)))
  return change === 'add' ? added(question, new URL(url).href) : removed(question, new URL(url).href)
}

/** A feed is a line or two. */
const feedsPerPage = 15

async function listed({ store, topic, words, command, polls }: Question): Promise<Answer> {
  const feeds = (await store.feeds()).filter((feed) => feed.topic === topic.name)
  if (feeds.length === 0) return say(words.sources.none(topic.command))
  const { shown, ...place } = pageOf(
    inOrder(feeds.map((feed) => healthOf(feed, polls))),
    command.page ?? 1,
    feedsPerPage,
  )
  const message = sourcesMessage(titleIn(words, topic), shown, words)
  const turning = pageNodes(place, `${topic.command} sources`, words)
  const off: readonly Node[] = polls ? [] : [{ kind: 'context', text: [plain(words.sources.off)] }]
  return { message: { ...message, nodes: [...off, ...message.nodes, ...turning] }, items: [] }
}

function healthOf(feed: Feed, polls: boolean): SourceHealth {
  const { url, publisher, kind, country, state } = feed
  const { trouble, lastNewAt, nextPollAt, lastPollAt, gone } = state
  return {
    publisher,
    host: new URL(url).host,
    kind,
    country,
    is: gone ? 'gone' : trouble !== null ? 'trouble' : lastPollAt === null ? 'never' : 'well',
    trouble,
    silentSince: silentSince(feed),
    lastNewAt,
    nextPollAt: polls ? nextPollAt : null,
  }
}

async function added({ store, topic, words, probe, reader, now }: Question, url: string): Promise<Answer> {
  if ((await store.feeds()).some((feed) => feed.topic === topic.name && feed.url === url))
    return say(words.sources.known(url))
  const probed = probe === null ? ({ is: 'failed', why: 'no network here' } as const) : await probe(url)
  if (probed.is !== 'feed')
    return say(probed.is === 'failed' ? words.sources.failed(url, probed.why) : words.sources.noFeed(url, probed.why))
  const publisher = probed.title ?? new URL(url).host
  const state = { ...unpolled, nextPollAt: now() }
  await store.saveFeed({
    url,
    topic: topic.name,
    publisher,
    country: null,
    kind: null,
    language: null,
    intervalMinutes: addedIntervalMinutes,
    addedBy: reader.user ?? reader.platform,
    state,
  })
  const [first, ...others] = notice(words.sources.added(url, probed.titles.length)).nodes
  const titles = probed.titles.slice(0, shownTitles).map((title) => [plain(title)])
  const sample =
    titles.length === 0
      ? []
      : ([
          { kind: 'context', text: [plain(words.sources.sample)] },
          { kind: 'list', items: titles },
        ] as const)
  return { message: { nodes: [...(first === undefined ? [] : [first]), ...others, ...sample] }, items: [] }
}

async function removed({ store, topic, words }: Question, url: string): Promise<Answer> {
  const feed = (await store.feeds()).find((candidate) => candidate.topic === topic.name && candidate.url === url)
  if (feed === undefined) return say(words.sources.unknown(url))
  if (feed.addedBy === null) return say(words.sources.ofTopic(url))
  await store.removeFeed(topic.name, url)
  return say(words.sources.removed(url))
}

function say(text: string): Answer {
  return { message: notice(text), items: [] }
}
