import { expect, test } from 'vitest'
import type { Article } from '../../../digests/article/article.ts'
import { correct } from '../../../src/publish/correct.ts'
import { publish } from '../../support/publish.ts'
import { createCorrections } from '../../../src/publish/corrections.ts'
import { dayMs, hourMs, minuteMs, plusMs, type Instant } from '../../../src/instant.ts'
import { aSubscription, anArticle, factsOf } from '../../support/articles.ts'
import { aDesk, nine, withNews, type Desk } from '../../support/publishing.ts'

const yesterday = '2026-11-23T20:00:00.000Z'
const quoted = '“Lorries now pass in one hour,” said its head, Marat Osmonkul.'
const text = `A new border post opened at Kara-Tash on Friday.\n\n${quoted}`
const changedAt = plusMs(nine, 5 * hourMs)

async function changes(desk: Desk, more: Partial<Article>, at: Instant = changedAt): Promise<void> {
  const article = anArticle({ id: 'news', published: yesterday, title: `News of ${yesterday}`, ...more })
  await desk.store.saveArticle(article, factsOf(article, { storedAt: at }), [])
}

async function aToldDesk(): Promise<Desk> {
  const desk = await aDesk()
  await withNews(desk, yesterday, 'news', { text })
  await desk.at(nine)
  return desk
}

const corrected = (desk: Desk) => desk.platform.posts.filter(({ payload }) => 'corrected' in payload)

test('a message whose quoted words were changed is corrected in its place, with one line below it, once', async () => {
  const desk = await aToldDesk()
  const before = desk.platform.posts.length
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  for (const minute of [1, 2, 3]) await desk.at(plusMs(changedAt, minute * minuteMs))
  expect(desk.platform.posts).toHaveLength(before)
  expect(corrected(desk)).toHaveLength(1)
  expect(desk.platform.replies).toHaveLength(1)
  const line = JSON.stringify(desk.platform.replies)
  expect(line).toMatch(/Corrected.*2026-11-24T09:00.*Example News changed its article.*one hour.*now reads.*two hours/u)
})

test('after a restart nothing is corrected a second time', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  await desk.at(plusMs(changedAt, minuteMs))
  Object.assign(desk, { corrections: createCorrections(desk.store) })
  await desk.at(plusMs(changedAt, 2 * minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
})

test('a change of what was not told corrects nothing', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: `${text}\n\nA café opened beside it.` })
  await desk.at(plusMs(changedAt, minuteMs))
  expect([corrected(desk), desk.platform.replies]).toEqual([[], []])
})

test('an edit that the platform limits is tried again, and the line comes after it', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: 'The publisher has withdrawn this report.' })
  desk.platform.editNextAs({ is: 'limited', untilMs: Date.parse(nine), why: 'busy' })
  await desk.at(plusMs(changedAt, minuteMs))
  expect(desk.platform.replies).toEqual([])
  await desk.at(plusMs(changedAt, 2 * minuteMs))
  expect([corrected(desk).length, desk.platform.replies.length]).toEqual([1, 1])
  expect(JSON.stringify(desk.platform.replies)).toContain('no longer stand in it')
})

test.each([
  ['thread', 0, 1],
  ['off', 0, 0],
] as const)('where a channel wants %s, %i messages are edited and %i lines posted', async (policy, edits, lines) => {
  const desk = await aToldDesk()
  await desk.store.saveSubscription(aSubscription({ corrections: policy }))
  await changes(desk, { text: 'The publisher has withdrawn this report.' })
  await desk.at(plusMs(changedAt, minuteMs))
  expect([corrected(desk).length, desk.platform.replies.length]).toEqual([edits, lines])
})

test('news of more than three days ago is not corrected in the channel', async () => {
  const desk = await aToldDesk()
  const late = plusMs(nine, 5 * dayMs)
  await changes(desk, { text: 'The publisher has withdrawn this report.' }, late)
  Object.assign(desk, { corrections: createCorrections(desk.store) })
  await desk.at(plusMs(late, minuteMs))
  expect(corrected(desk)).toEqual([])
})

test('an article that changes while its digest is on its way is corrected once the digest stands', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday, 'news', { text })
  const later = plusMs(nine, 60 * minuteMs)
  desk.platform.answerNext({ posted: { is: 'limited', untilMs: Date.parse(later), why: 'busy' }, stored: false })
  await desk.at(nine)
  await changes(desk, { text: text.replace('one hour', 'two hours') }, plusMs(nine, minuteMs))
  for (const minute of [2, 30, 60, 61, 62]) await desk.at(plusMs(nine, minute * minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
})

test('two articles of one message that change at once are both put right in it', async () => {
  const desk = await aDesk()
  const nets = 'Fishermen of Lake Ulun asked for longer nets.\n\nTheir council meets in spring.'
  await desk.store.saveSubscription(aSubscription({ size: 'standard' }))
  const onePart = { ...desk.platform, render: (message: object) => [{ message }] }
  Object.assign(desk, { adapters: [onePart] })
  await withNews(desk, yesterday, 'news', { text })
  await withNews(desk, plusMs(yesterday, hourMs), 'nets', { text: nets })
  await publish({ ...desk, now: () => nine })
  for (const [id, changed] of [
    ['news', text.replace('one hour', 'two hours')],
    ['nets', nets.replace('longer nets', 'shorter nets')],
  ] as const) {
    const article = anArticle({ id, published: yesterday, text: changed })
    await desk.store.saveArticle(article, factsOf(article, { storedAt: changedAt }), [])
  }
  await correct({ ...desk, now: () => plusMs(changedAt, minuteMs) })
  const body = JSON.stringify(desk.platform.posts)
  expect(body).toContain('two hours')
  expect(body).toContain('shorter nets')
  expect(desk.platform.replies).toHaveLength(2)
})
