import { expect, test } from 'vitest'
import type { ChannelId } from '../../../adapters/adapter.ts'
import type { Article } from '../../../digests/article/article.ts'
import { settleAfterRestore } from '../../../src/publish/after-restore.ts'
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

test('of a corrected message the words that are gone are struck, those that stand are not, and what is back is struck no more', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  await desk.at(plusMs(changedAt, minuteMs))
  expect(corrected(desk).map(({ payload }) => payload)).toMatchObject([
    { struck: [expect.stringContaining('one hour')], standing: [expect.stringContaining('border post')] },
  ])
  await changes(desk, { text }, plusMs(changedAt, hourMs))
  await desk.at(plusMs(changedAt, hourMs + minuteMs))
  expect(corrected(desk).map(({ payload }) => payload)).toMatchObject([
    { struck: [], standing: expect.arrayContaining([expect.stringContaining('one hour')]) as object },
  ])
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

test('a message that cannot be edited for an hour gets its line alone', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: 'The publisher has withdrawn this report.' })
  const unknown = { is: 'unknown', why: 'HTTP 500' } as const
  desk.platform.editNextAs(unknown, unknown, unknown)
  await desk.at(plusMs(changedAt, minuteMs))
  await desk.at(plusMs(changedAt, 59 * minuteMs))
  expect(desk.platform.replies).toEqual([])
  for (const minute of [61, 62]) await desk.at(plusMs(changedAt, minute * minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
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

test('a line that the platform limits comes later, and the message is edited once', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  desk.platform.replyNextAs({ is: 'limited', untilMs: Date.parse(nine), why: 'busy' })
  for (const minute of [1, 2, 3]) await desk.at(plusMs(changedAt, minute * minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
  expect(JSON.stringify(corrected(desk)).match(/Corrected/g)).toHaveLength(1)
})

test('words that a publisher puts back are told as put back, to those who were told that they are gone', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  await desk.at(plusMs(changedAt, minuteMs))
  await changes(desk, { text }, plusMs(changedAt, hourMs))
  for (const minute of [1, 2]) await desk.at(plusMs(changedAt, hourMs + minute * minuteMs))
  expect(desk.platform.replies).toHaveLength(2)
  expect(JSON.stringify(desk.platform.replies.at(-1))).toContain('put back the words that we had told')
})

test('an article that its publisher withdrew is told as withdrawn, once, and no later digest tells it', async () => {
  const desk = await aToldDesk()
  await desk.store.sawAgain('news', {
    next: null,
    goneAt: changedAt,
    withdrawnAt: changedAt,
    returnedAt: null,
  })
  for (const minute of [1, 2]) await desk.at(plusMs(changedAt, minute * minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
  expect(JSON.stringify(desk.platform.replies)).toMatch(/2026-11-24T09:00.*Example News no longer has this article/u)
  await desk.store.saveSubscription(aSubscription({ id: 'another', channel: 'slack:T1:C2' as ChannelId }))
  const before = desk.platform.posts.length
  await desk.at(plusMs(nine, dayMs - hourMs))
  expect(JSON.stringify(desk.platform.posts.slice(before))).not.toContain('News of')
})

test('an article that is back is told as back, once, to those who were told that it was gone', async () => {
  const desk = await aToldDesk()
  const looks = { next: null, goneAt: changedAt, withdrawnAt: changedAt, returnedAt: null }
  await desk.store.sawAgain('news', looks)
  await desk.at(plusMs(changedAt, minuteMs))
  const back = plusMs(changedAt, hourMs)
  await desk.store.sawAgain('news', { next: null, goneAt: null, withdrawnAt: null, returnedAt: back })
  for (const minute of [1, 2]) await desk.at(plusMs(back, minute * minuteMs))
  expect(desk.platform.replies).toHaveLength(2)
  expect(JSON.stringify(desk.platform.replies.at(-1))).toMatch(/2026-11-24T10:00.*has this article again/u)
})

test('an article that is gone, back and gone a second time is told as gone twice, and as back between', async () => {
  const desk = await aToldDesk()
  const gone = (at: Instant) =>
    desk.store.sawAgain('news', { next: null, goneAt: at, withdrawnAt: at, returnedAt: null })
  const back = (at: Instant) =>
    desk.store.sawAgain('news', { next: null, goneAt: null, withdrawnAt: null, returnedAt: at })
  for (const [hour, befalls] of [gone, back, gone, back].entries()) {
    const at = plusMs(changedAt, hour * hourMs)
    await befalls(at)
    for (const minute of [1, 2]) await desk.at(plusMs(at, minute * minuteMs))
  }
  const said = desk.platform.replies.map((line) => (JSON.stringify(line).includes('no longer has') ? 'gone' : 'back'))
  expect(said).toEqual(['gone', 'back', 'gone', 'back'])
  expect(JSON.stringify(corrected(desk)).match(/no longer has/g)).toHaveLength(2)
})

test('a line of two messages goes on with the second when that had to wait, and repeats none', async () => {
  const desk = await aToldDesk()
  const render: Desk['platform']['render'] = ({ nodes }) => nodes.map((node) => ({ node }))
  Object.assign(desk, { adapters: [{ ...desk.platform, render }] })
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  let calls = 0
  const reply: Desk['platform']['channels']['reply'] = (...line) => {
    calls += 1
    return calls === 2
      ? Promise.resolve({ is: 'limited', untilMs: Date.parse(nine), why: 'busy' })
      : desk.platform.channels.reply(...line)
  }
  const adapter = { ...desk.platform, render, channels: { ...desk.platform.channels, reply } }
  for (const minute of [1, 2, 3])
    await correct({ ...desk, adapters: [adapter], now: () => plusMs(changedAt, minute * minuteMs) })
  const lines = desk.platform.replies.map((line) => JSON.stringify(line))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('changed its article')
  expect(lines[1]).toContain('now reads')
  expect(JSON.stringify(corrected(desk)).match(/Corrected/g)).toHaveLength(1)
})

test('what was posted before a store was restored is not corrected: the copy does not know what was put right since', async () => {
  const desk = await aToldDesk()
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  await settleAfterRestore(desk.store, plusMs(changedAt, hourMs))
  await desk.at(plusMs(changedAt, hourMs + minuteMs))
  expect([corrected(desk), desk.platform.replies]).toEqual([[], []])
  await withNews(desk, plusMs(nine, 20 * hourMs), 'next', {
    text: 'A bridge at Alma-Too is open again.\n\nIt was shut.',
  })
  await desk.at(plusMs(nine, dayMs))
  const gone = plusMs(nine, dayMs + hourMs)
  await desk.store.sawAgain('next', { next: null, goneAt: gone, withdrawnAt: gone, returnedAt: null })
  await desk.at(plusMs(gone, minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
})

test('an article that was gone and back before anybody was told of it is not mentioned', async () => {
  const desk = await aToldDesk()
  await desk.store.sawAgain('news', { next: null, goneAt: null, withdrawnAt: null, returnedAt: changedAt })
  await desk.at(plusMs(changedAt, minuteMs))
  expect(desk.platform.replies).toEqual([])
})

test('a short digest, which shows the headline alone, is corrected when its article is withdrawn or gets another headline', async () => {
  const desk = await aDesk()
  await desk.store.saveSubscription(aSubscription({ size: 'short' }))
  await withNews(desk, yesterday, 'news', { text, title: 'Ten lorries wait at Kara-Tash' })
  await desk.at(nine)
  await changes(desk, { text: `${text}\n\nA café opened.`, title: 'Ten lorries wait at Kara-Tash' })
  await desk.at(plusMs(changedAt, minuteMs))
  expect(desk.platform.replies).toEqual([])
  await changes(desk, { text, title: 'Three lorries wait at Kara-Tash' }, plusMs(changedAt, hourMs))
  await desk.at(plusMs(changedAt, hourMs + minuteMs))
  expect(JSON.stringify(desk.platform.replies)).toMatch(/Ten lorries.*now reads.*Three lorries/u)
  const gone = plusMs(changedAt, 2 * hourMs)
  await desk.store.sawAgain('news', { next: null, goneAt: gone, withdrawnAt: gone, returnedAt: null })
  await desk.at(plusMs(gone, minuteMs))
  expect(JSON.stringify(desk.platform.replies.at(-1))).toContain('no longer has this article')
})

test('after the clock was set back a change is put right all the same', async () => {
  const desk = await aToldDesk()
  await desk.at(plusMs(changedAt, 2 * dayMs))
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  await desk.at(plusMs(changedAt, minuteMs))
  expect(desk.platform.replies).toHaveLength(1)
})

test('a change that was stored hours before a late digest was sent is put right once that stands', async () => {
  const desk = await aDesk()
  await withNews(desk, yesterday, 'news', { text })
  const sent = plusMs(nine, 5 * hourMs - 10 * minuteMs)
  desk.platform.answerNext({ posted: { is: 'limited', untilMs: Date.parse(sent), why: 'busy' }, stored: false })
  await desk.at(nine)
  await changes(desk, { text: text.replace('one hour', 'two hours') }, plusMs(nine, minuteMs))
  // All of three days is looked at hourly; what is sent between is known by the moment of sending alone.
  for (const hour of [1, 2, 3, 4]) await desk.at(plusMs(nine, hour * hourMs))
  await desk.at(sent)
  expect(desk.platform.replies).toHaveLength(1)
})

test('a change that came while a channel was paused is put right once it gets digests again', async () => {
  const desk = await aToldDesk()
  await desk.at(plusMs(nine, minuteMs))
  await desk.store.pauseSubscription('subscription1', 'is_archived')
  await changes(desk, { text: text.replace('one hour', 'two hours') })
  for (const hour of [1, 2]) await desk.at(plusMs(changedAt, hour * hourMs))
  expect(desk.platform.replies).toEqual([])
  await desk.store.pauseSubscription('subscription1', null)
  for (const hour of [3, 4]) await desk.at(plusMs(changedAt, hour * hourMs))
  expect(desk.platform.replies).toHaveLength(1)
})
