import { sliceOf } from '../article/span.ts'
import type { Article } from '../article/article.ts'
import type { Digest, DigestEntry } from '../digest/digest.ts'
import { wordsShown, type ShownNews } from '../digest/shown-news.ts'
import { toldStories, type Size } from '../digest/size.ts'
import type { Words } from '../words/words.ts'
import { articleLine } from './article-line.ts'
import { briefNodes } from './brief-message.ts'
import { coverageLine } from './coverage-line.ts'
import { healthRuns } from './health-line.ts'
import { bold, joined, linked, plain, spaced } from './inline.ts'
import type { Inline, Message, Node } from './message.ts'
import { quoteNodes, speakerOf } from './quote-nodes.ts'
import { shownTitle } from './shown-title.ts'

/**
 * A digest: the stories by weight, each new or as an update, and what the bot knows of itself. A day without news is one line, which
 * tells a calm day from one on which feeds did not answer. `empty` says what was looked at and is empty. With
 * `headlines` the stories are only named.
 */
export function digestMessage(
  digest: Digest,
  words: Words,
  empty: string,
  stories: 'told' | 'headlines' = 'told',
): Message {
  const { title, day, size, entries, rest, health, unsure, covers, next } = digest
  const until: readonly Inline[] =
    next === null ? [] : [plain(words.nothing.next), { kind: 'time', at: next, style: 'both' }]
  const doubts: readonly Inline[] = unsure === 0 ? [] : [plain(words.health.unsure(unsure))]
  if (entries.length === 0) {
    const line = health !== null && health.silent.length > 0 ? words.health.outage(title) : empty
    const more = joined([healthRuns(health, words), doubts, until])
    return { nodes: [{ kind: 'text', text: [plain(more.length === 0 ? line : spaced(line)), ...more] }] }
  }
  const told = entries.slice(0, toldStories[size])
  const untold = rest + entries.length - told.length
  const closing = joined([untold > 0 ? [plain(words.more(untold))] : [], healthRuns(health, words), doubts, until])
  return {
    title: covers === 'week' ? words.weekOf(title, day) : words.digestOf(title, day),
    nodes: [
      ...told.flatMap((entry, index) => [
        ...(index === 0 || size === 'short' || stories === 'headlines' ? [] : [{ kind: 'divider' } as const]),
        ...(stories === 'headlines' ? headlineNodes(entry, words) : storyNodes(entry, size, words)),
      ]),
      ...(closing.length === 0 ? [] : [{ kind: 'context', text: closing } as const]),
    ],
  }
}

/** One story of a digest: what is new of an update, the brief of a new one, or its headline when the digest is short. */
export function storyNodes(entry: DigestEntry, size: Size, words: Words): readonly Node[] {
  const { brief, article, state, coverage } = entry
  const heading: Node = { kind: size === 'short' ? 'text' : 'heading', text: headline(entry, words) }
  const line = coverageLine(coverage, words)
  const covered: readonly Node[] = line.length === 0 ? [] : [{ kind: 'context', text: line }]
  if (state === 'updated') return [heading, ...updateNodes(entry, words), ...covered]
  if (size === 'short') return headlineNodes(entry, words)
  return [heading, ...briefNodes(brief, article.text, words), ...besideNodes(entry, words), ...covered]
}

function headline({ state, brief, article }: DigestEntry, words: Words): readonly Inline[] {
  const title = linked(shownTitle(brief.headline, words), article.url)
  return state === 'updated' ? [bold(spaced(words.story.update)), title] : [title]
}

/** The headline of a story, with who reported it. */
function headlineNodes(entry: DigestEntry, words: Words): readonly Node[] {
  const line = coverageLine(entry.coverage, words)
  return [
    { kind: 'text', text: headline(entry, words) },
    { kind: 'context', text: line.length === 0 ? articleLine(entry.article, null, words) : line },
  ]
}

/** Only what is new, in the publishers' words, and one line for what was told. */
function updateNodes({ article, brief, news, before, isCut }: DigestEntry, words: Words): readonly Node[] {
  const quotes = news.flatMap((one) =>
    one.quotes.flatMap((quote) => quoteNodes(quote, one.article.text, speakerOf(quote, words), words)),
  )
  return [
    context(articleLine(article, brief.place, words)),
    ...sentences(news, article),
    ...quotes,
    ...(isCut ? [context([plain(words.story.waiting)])] : []),
    ...(before === null
      ? []
      : [context([plain(spaced(words.story.before)), linked(shownTitle(before.title, words), before.url)])]),
  ]
}

/** What other articles add to the brief of a story. */
function besideNodes({ article, news, isCut }: DigestEntry, words: Words): readonly Node[] {
  return [
    ...(news.length === 0 ? [] : [context([bold(words.story.beside)])]),
    ...sentences(news, article),
    ...(isCut ? [context([plain(words.story.waiting)])] : []),
  ]
}

/** Sentences of several articles; those that are not of the story's own one say whose they are. */
function sentences(news: readonly ShownNews[], own: Article): readonly Node[] {
  const items = news.flatMap(({ article, spans }) =>
    spans.map((span): readonly Inline[] => [
      plain(sliceOf(article.text, span)),
      ...(article === own ? [] : [plain(' — '), linked(article.source.name, article.url)]),
    ]),
  )
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

const context = (text: readonly Inline[]): Node => ({ kind: 'context', text })

/** The words of the publisher that a digest of this size tells of an entry's article, each as it stands in its text, or in its title where nothing else is shown; none of one that it does not show. */
export function shownOf(entry: DigestEntry, article: Article, size: Size): readonly string[] {
  const news = entry.news.find((one) => one.article === article)
  if (news !== undefined) return wordsShown(news)
  if (article !== entry.article) return []
  const { keyPoints, quotes, background } = entry.brief
  const spans = size === 'short' ? [] : [...keyPoints, ...quotes.flatMap((quote) => quote.spans), ...background]
  return spans.length === 0 ? [article.title] : spans.map((span) => sliceOf(article.text, span))
}
