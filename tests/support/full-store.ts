import type { Store } from '../../src/store/store.ts'
import { anArticle, aQuote, aSubscription, factsOf } from './articles.ts'
import { aFeed } from './feeds.ts'
import { aDelivery, anEdition } from './ledger.ts'

const now = '2026-11-20T04:00:01.000Z'

/** Puts something into every table of a store, with texts that are hard to keep, and so many articles. */
export async function fillStore(store: Store, articles = 30): Promise<void> {
  for (let index = 0; index < articles; index += 1) {
    // Not stored in the order of their ids.
    const id = `a${(index * 7919) % 10_007}`
    const article = anArticle({
      id,
      title: index % 3 === 0 ? 'Ворота\u0000 и \u{FDD0}0 ’ “口岸”' : `Gate ${index}`,
      byline: index % 2 === 0 ? null : 'A. Writer',
      published: index % 5 === 0 ? null : `2026-11-${10 + (index % 10)}T08:00:00.000Z`,
      text: `${anArticle().text} ${'w'.repeat(index === 1 ? 3_000 : 1)} number ${index}`,
    })
    await store.saveArticle(article, factsOf(article, { storedAt: now }), [aQuote(article.text, 'Lorries')])
  }
  const revised = anArticle({ id: 'a0', text: 'Another text, “said twice”.' })
  await store.saveArticle(revised, factsOf(revised), [aQuote(revised.text, 'said twice', { person: 'marat' })])
  await store.place([{ article: 'a0', from: null, to: 'story' }])
  await store.saveSubscription(aSubscription({ roundup: 5, include: ['gate'] }))
  const parts = [aDelivery(), aDelivery({ part: 1 })]
  await store.planEditions([
    {
      edition: anEdition(),
      parts,
      told: [{ story: 'story', article: 'a0', revision: 1, part: 0, shown: ['a \u0000'] }],
    },
  ])
  await store.claim(aDelivery().id, now)
  await store.record(aDelivery().id, { state: 'sent', messageId: '17.01', sentAt: now })
  const feed = aFeed(`https://news.example/${'x'.repeat(4_000)}`)
  await store.saveFeed(feed)
  const url = `https://news.example/${'y'.repeat(4_000)}`
  await store.savePoll(
    feed,
    [{ guid: 'g'.repeat(9_000), hash: 'h', article: 'a0' }],
    [{ url, topic: 'sco', article: 'a0', at: now, feed: feed.url, kept: true, score: 0.1 + 0.2, why: 'because' }],
  )
  await store.holdHost('news.example', now)
  await store.keepRobots('https://news.example', { text: null, until: now }, '2026-01-01T00:00:00.000Z')
  await store.noticeOnce(`silent ${url}`, now)
  await store.keepInstallation({
    tenant: 'slack:T1',
    sealed: '1.key.box',
    installedBy: 'slack:T1:U1',
    installedAt: now,
  })
}
