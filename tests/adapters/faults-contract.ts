import { expect, onTestFinished, test } from 'vitest'
import { dayMs, minuteMs, plusMs, type Instant } from '../../src/instant.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import { anArticle, aQuote, aSubscription, factsOf } from '../support/articles.ts'
import { newFolder } from '../support/folder.ts'
import { pressOver } from '../support/publishing.ts'
import { deskOf, line, notebook, type ChatStand, type OpenChat } from './stand.ts'

const subjects =
  'harvest railway museum glacier stadium bakery satellite theatre harbour vineyard orchard tunnel lighthouse monastery aqueduct'.split(
    ' ',
  )
// The adapters' clock is this machine's, so that the digest is due now.
const dueAt: Instant = new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString()

/** A press whose channel is that of the stand, with a digest that is due and takes several messages. */
async function aPress(stand: ChatStand) {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  const set = { times: [dueAt.slice(11, 16)], zone: 'UTC', size: 'long' } as const
  await store.saveSubscription(aSubscription({ ...set, channel: stand.channel, createdBy: stand.user }))
  for (const [n, subject] of subjects.entries()) {
    const words = Array.from({ length: 80 }, (_, word) => `${subject}${word}`).join(' ')
    const text = `The ${subject} opened on Friday.

“${words},” said Marat Osmonkul.`
    const article = anArticle({
      id: `news-${n}`,
      title: `${subject} ${subject}s ${subject}ing ${n}`,
      published: plusMs(dueAt, -(n + 60) * minuteMs),
      text,
    })
    await store.saveArticle(article, factsOf(article), [aQuote(text, words)])
  }
  const { at } = pressOver(store, [stand.adapter])
  return { store, at }
}

/** What a chat's digests and answers keep when the platform fails in the middle of something. */
export function keepsTheContractOfFaults(name: string, open: OpenChat): void {
  test(`${name}: a limit in the middle of a digest of several parts holds back the rest, and nothing comes twice`, async () => {
    const stand = await open()
    const { store, at } = await aPress(stand)
    stand.failPost({ kind: 'limited', retryAfterSeconds: 7 }, 1)
    await at(dueAt)
    expect(stand.posts()).toBe(1)
    const planned = await store.deliveries(['planned'])
    expect(planned.length).toBeGreaterThan(0)
    await at(new Date(Date.now() + minuteMs).toISOString())
    expect(await store.deliveries(['planned', 'unknown', 'refused'])).toEqual([])
    expect(stand.posts()).toBe(planned.length + 1)
    await stand.close()
  })

  test(`${name}: a channel that was lost pauses its subscription and is told to its owner once; subscribing again resumes it`, async () => {
    const stand = await open()
    const { store, at } = await aPress(stand)
    stand.loseChannel(true)
    for (const minute of [0, 1, 2]) await at(plusMs(dueAt, minute * minuteMs))
    const [subscription] = await store.subscriptions()
    expect(subscription?.paused).toMatch(/refused/u)
    expect(stand.told()).toHaveLength(1)
    expect(stand.told()[0]).toContain('/sco subscribe')
    stand.loseChannel(false)
    if (subscription !== undefined) await store.saveSubscription(subscription)
    await at(plusMs(dueAt, dayMs))
    expect(stand.posts()).toBeGreaterThan(0)
    await stand.close()
  })

  test(`${name}: while the line is cut and connecting is refused, digests go out, and commands are answered after it`, async () => {
    const stand = await open()
    const { at } = await aPress(stand)
    await stand.adapter.start(
      deskOf(() => line('still here')),
      notebook().report,
    )
    await Promise.all([stand.cut(), at(dueAt)])
    expect(stand.posts()).toBeGreaterThan(1)
    expect((await stand.ask('digest').reply()).text).toContain('still here')
    await stand.close()
  })

  test(`${name}: an answer that comes too late to be taken is reported without its secret, and the next command is answered`, async () => {
    const stand = await open()
    const { report, told } = notebook()
    const desk = deskOf(() => {
      stand.expireAnswers()
      return line('too late')
    })
    await stand.adapter.start(desk, report)
    stand.ask('digest')
    expect(await told(/reply-failed/u)).toHaveProperty('error')
    await stand.adapter.stop()
    await stand.adapter.start(
      deskOf(() => line('in time')),
      report,
    )
    expect((await stand.ask('next').reply()).text).toContain('in time')
    await stand.close()
  })

  test(`${name}: a command that was asked while nobody listened is answered when somebody does, once`, async () => {
    const stand = await open()
    await stand.adapter.start(
      deskOf(() => line('')),
      notebook().report,
    )
    await stand.adapter.stop()
    await stand.alone()
    const asking = stand.ask('digest')
    const desk = deskOf(() => line('late, but here'))
    await stand.adapter.start(desk, notebook().report)
    expect((await asking.reply()).text).toContain('late, but here')
    asking.repeat()
    await stand.ask('next').reply()
    expect(desk.asked.map(({ command }) => command.verb)).toEqual(['digest', 'next'])
    await stand.close()
  })
}
