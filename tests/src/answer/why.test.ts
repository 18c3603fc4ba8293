import { expect, test } from 'vitest'
import { articleIdOf } from '../../../src/ids.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { aDesk } from '../../support/desk.ts'
import { aDelivery, anEdition } from '../../support/ledger.ts'

const url = 'https://news.example/post'

/** A desk with two articles of one story, of which no feed tells anything; the channel gets a digest. */
async function aDeskWithPosts() {
  const desk = aDesk()
  const post = anArticle({ id: articleIdOf('sco', url), url, title: 'Post opens' })
  const otherUrl = 'https://wire.example/post'
  const other = anArticle({ id: articleIdOf('sco', otherUrl), url: otherUrl, title: 'New post in use' })
  for (const article of [post, other]) await desk.store.saveArticle(article, factsOf(article), [])
  await desk.store.place([post, other].map(({ id }) => ({ article: id, from: null, to: 'story' })))
  await desk.store.saveSubscription(aSubscription())
  return { ...desk, other }
}

test('why of a stored article that no feed brought tells since when it is stored, and whether the filter here leaves it out', async () => {
  const { says } = await aDeskWithPosts()
  expect(await says(`why ${url}/?utm_source=chat`)).toMatch(
    /Post opens.*Stored on 20 November 2026.*told also by: New post in use.*no digest here so far/su,
  )
  await says('subscribe +football')
  expect(await says(`why ${url}`)).toContain('the filter of this channel leaves it out')
  expect(await says('why https://news.example/other')).toContain('stood in no feed that is polled')
})

test('why of an article that was left out names the digests that told the others of its story', async () => {
  const { store, says, other } = await aDeskWithPosts()
  const told = [{ story: 'story', article: other.id, revision: 1, part: 0, shown: ['word'] }]
  await store.planEditions([{ edition: anEdition(), parts: [aDelivery()], told }])
  expect(await says(`why ${url}`)).toMatch(
    /no digest here so far.*Others of its story were told.*this channel, 20 November/su,
  )
  expect(await says(`why ${other.url}`)).toMatch(/Told in the digests of: this channel, 20 November 2026/u)
})
