import type { ChannelId, UserId } from '../../adapters/adapter.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import type { ArticleFacts, Subscription } from '../../src/store/store.ts'

/** An article with invented content; what a test is about is named in `changes`. */
export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    id: 'aaaaaaaaaaaa',
    revision: 1,
    url: 'https://news.example/border-post',
    title: 'New border post opens at Kara-Tash',
    byline: null,
    source: { name: 'Example News', kind: 'private', country: 'KZ' },
    published: '2026-11-20T08:00:00.000Z',
    publishedPrecision: 'instant',
    language: 'en',
    text: 'A new border post opened at Kara-Tash on Friday.\n\n“Lorries now pass in one hour,” said its head, Marat Osmonkul.',
    ...changes,
  }
}

/** What the store is told beside an article. The hash is its words, so that a changed text is a revision. */
export function factsOf(article: Article, changes: Partial<ArticleFacts> = {}): ArticleFacts {
  return {
    topic: 'sco',
    hash: `${article.title}\n${article.text}`,
    storedAt: article.published ?? '2026-11-20T08:00:00.000Z',
    sample: false,
    textFrom: 'file',
    page: null,
    ...changes,
  }
}

/** A quote of the words given, which stand in the text. */
export function aQuote(text: string, words: string, changes: Partial<Quote> = {}): Quote {
  const start = text.indexOf(words)
  return {
    kind: 'direct',
    spans: [{ start, end: start + words.length }],
    mention: null,
    speaker: 'Marat Osmonkul',
    speakerKind: 'person',
    person: null,
    office: null,
    cue: 'said',
    setOff: 'marks',
    confidence: 0.9,
    ...changes,
  }
}

/** A subscription of an invented Slack channel, every day at 09:00 in Tashkent. */
export function aSubscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: 'subscription1',
    channel: 'slack:T1:C1' as ChannelId,
    topic: 'sco',
    times: ['09:00'],
    zone: 'Asia/Tashkent',
    locale: 'en',
    createdBy: 'slack:T1:U1' as UserId,
    createdAt: '2026-01-01T00:00:00.000Z',
    paused: null,
    days: [1, 2, 3, 4, 5, 6, 7],
    size: 'standard',
    include: [],
    exclude: [],
    quiet: 'line',
    corrections: 'edit',
    roundup: null,
    ...changes,
  }
}
