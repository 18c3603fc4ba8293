import { expect, onTestFinished, test } from 'vitest'
import type { Article } from '../../digests/article/article.ts'
import { unpolled } from '../../src/ingest/feed-state.ts'
import { dayMs, hourMs, minuteMs, plusMs, type Instant } from '../../src/instant.ts'
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts'
import type { Subscription } from '../../src/store/store.ts'
import { anArticle, aSubscription, factsOf } from '../support/articles.ts'
import { newFolder } from '../support/folder.ts'
import { pressOver } from '../support/publishing.ts'
import { feedAt } from '../support/press.ts'
import type { ChatStand, OpenChat } from './stand.ts'

// The adapters' clock is this machine's, so that the digest is due now.
const dueAt: Instant = new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString()
const flood =
  'The river Ulun broke its banks near Kara-Tash on Monday.\n\nRescue teams from the town of Belsay moved families to schools.\n\nWater stands in the lower streets of Kara-Tash.'
const evening = 'By the evening 340 families had left their homes in Kara-Tash, said mayor Dana Osmonkul.'

/** A press whose channel is that of the stand. `at` gives what was posted at an instant. */
async function aPress(stand: ChatStand, wishes: Partial<Subscription> = {}) {
  const store = openSqliteStore(newFolder())
  onTestFinished(() => store.close())
  const set = { times: [dueAt.slice(11, 16)], zone: 'UTC', channel: stand.channel, createdBy: stand.user }
  await store.saveSubscription(aSubscription({ ...set, ...wishes }))
  const { at } = pressOver(store, [stand.adapter])
  return {
    store,
    comes: async (id: string, published: Instant, more: Partial<Article> = {}, storedAt = published) => {
      const article = anArticle({ id, published, title: 'River Ulun floods Kara-Tash', text: flood, ...more })
      await store.saveArticle(article, factsOf(article, { storedAt }), [])
    },
    at: async (instant: Instant): Promise<string> => {
      const before = stand.posts()
      await at(instant)
      return stand.said().slice(before).join('\n')
    },
  }
}

const from = (name: string, country = 'KZ', kind: 'private' | 'official' = 'private'): Partial<Article> => ({
  source: { name, kind, country },
})

/** What a chat's digests tell, and what they do not. */
export function keepsTheContractOfEditions(name: string, open: OpenChat): void {
  test(`${name}: an event is told once with who reported it, then only with what is new, and unchanged not at all`, async () => {
    const stand = await open()
    const { comes, at } = await aPress(stand)
    await comes('a', plusMs(dueAt, -5 * hourMs), from('Ulun Post'))
    await comes('b', plusMs(dueAt, -4 * hourMs), {
      ...from('Belsay Radio', 'UZ'),
      text: flood.replace('broke', 'burst'),
    })
    const first = await at(dueAt)
    expect(first.match(/River Ulun floods Kara-Tash/g)).toHaveLength(1)
    expect(first).toMatch(/Ulun Post/u)
    expect(first).toMatch(/Belsay Radio/u)
    await comes('c', plusMs(dueAt, 5 * hourMs), { ...from('Kara-Tash News'), text: `${flood}\n\n${evening}` })
    const second = await at(plusMs(dueAt, dayMs))
    expect(second).toContain('Update:')
    expect(second).toContain('340 families')
    expect(second).not.toContain('Rescue teams')
    expect(await at(plusMs(dueAt, 2 * dayMs))).toMatch(/no news/u)
    await stand.close()
  })

  test(`${name}: the official text stands before the papers that report it`, async () => {
    const stand = await open()
    const { comes, at } = await aPress(stand)
    await comes('a', plusMs(dueAt, -5 * hourMs), from('Ulun Post'))
    await comes('b', plusMs(dueAt, -4 * hourMs), {
      ...from('Government of Ulun', 'UZ', 'official'),
      title: 'Statement on the flood at Kara-Tash',
      text: `${flood}\n\nThe government thanks the teams.`,
    })
    expect(await at(dueAt)).toContain('Statement on the flood at Kara-Tash')
    await stand.close()
  })

  test(`${name}: a calm day and a day on which feeds did not answer read differently`, async () => {
    const stand = await open()
    const { store, at } = await aPress(stand)
    const answered = { ...unpolled, lastPollAt: plusMs(dueAt, -minuteMs) }
    await store.saveFeed(feedAt('https://one.example/feed', { state: answered, publisher: 'Ulun Post' }))
    const calm = await at(dueAt)
    expect(calm).toMatch(/no news.*1 of 1 feed/su)
    const silent = { ...answered, trouble: 'answered 503', firstFailureAt: plusMs(dueAt, hourMs) }
    await store.saveFeed(feedAt('https://one.example/feed', { state: silent, publisher: 'Ulun Post' }))
    const outage = await at(plusMs(dueAt, dayMs))
    expect(outage).toMatch(/not every feed answered.*0 of 1 feed.*Ulun Post silent since/su)
    expect(outage).not.toMatch(/no news/u)
    await stand.close()
  })

  test(`${name}: a short digest of the wanted and without the unwanted tells headlines alone`, async () => {
    const stand = await open()
    const wishes = { size: 'short', include: ['country:UZ', 'lower streets'], exclude: ['football'] } as const
    const { comes, at } = await aPress(stand, wishes)
    await comes('a', plusMs(dueAt, -5 * hourMs), { ...from('Ulun Post', 'UZ') })
    const nets = 'Fishermen of Lake Ulun asked for longer nets.\n\nTheir council meets in spring.'
    await comes('b', plusMs(dueAt, -4 * hourMs), { ...from('Lake Paper'), title: 'Longer nets', text: nets })
    const said = await at(dueAt)
    expect(said).toContain('River Ulun floods Kara-Tash')
    expect(said).not.toContain('Longer nets')
    expect(said).not.toContain('Rescue teams')
    await stand.close()
  })

  test(`${name}: a long digest is its headlines, with the stories in the thread below, where they are put right`, async () => {
    const stand = await open()
    const { comes, at } = await aPress(stand, { size: 'long' })
    const published = plusMs(dueAt, -5 * hourMs)
    await comes('a', published)
    const nets = 'Fishermen of Lake Ulun asked for longer nets.\n\nTheir council meets in spring.'
    await comes('b', plusMs(dueAt, -4 * hourMs), { ...from('Lake Paper'), title: 'Longer nets', text: nets })
    await at(dueAt)
    const [headlines = '', ...stories] = stand.said()
    expect(headlines).toMatch(/River Ulun floods Kara-Tash/u)
    expect(headlines).toMatch(/Longer nets/u)
    expect(headlines).not.toMatch(/Rescue teams/u)
    expect(stories.join('\n')).toMatch(/Rescue teams/u)
    expect(stand.inThreads()).toBe(stories.length)
    await comes('a', published, { text: flood.replace('Rescue teams', 'Boats') }, plusMs(dueAt, minuteMs))
    await at(plusMs(dueAt, 2 * minuteMs))
    expect(stand.said().filter((text) => text.includes('Corrected'))).toHaveLength(2)
    expect(stand.inThreads()).toBe(stories.length + 1)
    await stand.close()
  })

  test(`${name}: a part of a thread whose answer was lost is found there, and the next one follows it`, async () => {
    const stand = await open()
    const { comes, at, store } = await aPress(stand, { size: 'long' })
    for (const [index, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) {
      const text = Array.from(
        { length: 40 },
        (_, line) => `The lake ${id} rose by ${line} metres near Kara-Tash ${index}.`,
      )
      await comes(id, plusMs(dueAt, -5 * hourMs), { title: `Lake ${id}`, text: text.join('\n\n') })
    }
    stand.failPost({ kind: 'reset', when: 'after' }, 1)
    await at(dueAt)
    expect(await store.deliveries(['unknown'])).toHaveLength(1)
    await at(plusMs(dueAt, minuteMs))
    expect(await store.deliveries(['planned', 'unknown', 'sending'])).toEqual([])
    const sent = await store.deliveries(['sent'])
    expect(stand.posts()).toBe(sent.length)
    expect(stand.inThreads()).toBe(sent.filter(({ thread }) => thread !== null).length)
    await stand.close()
  })

  test(`${name}: what a publisher changes after it was told is put right in its place, with one line below it`, async () => {
    const stand = await open()
    const { comes, at } = await aPress(stand)
    const quoted = (hours: string) => `${flood}\n\n“The bridge opens in ${hours} hours,” said mayor Dana Osmonkul.`
    const published = plusMs(dueAt, -5 * hourMs)
    await comes('a', published, { text: quoted('two') })
    await at(dueAt)
    const before = stand.posts()
    await comes('a', published, { text: quoted('nine').replace('Rescue teams', 'Boats') }, plusMs(dueAt, minuteMs))
    await at(plusMs(dueAt, 2 * minuteMs))
    await at(plusMs(dueAt, 3 * minuteMs))
    expect(stand.posts()).toBe(before + 1)
    expect(stand.said().filter((text) => text.includes('Corrected'))).toHaveLength(2)
    expect(stand.said().at(-1)).toMatch(/Example News changed its article/u)
    await stand.close()
  })
}
