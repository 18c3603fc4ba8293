import { expect, onTestFinished, test } from 'vitest'
import type { Article, SourceKind } from '../../../digests/article/article.ts'
import { answer } from '../../../src/answer/answer.ts'
import { hourMs, plusMs, type Instant } from '../../../src/instant.ts'
import { publish } from '../../support/publish.ts'
import { createStoryDesk } from '../../../src/publish/story-desk.ts'
import { createCorrections } from '../../../src/publish/corrections.ts'
import { createTimetable } from '../../../src/publish/timetable.ts'
import type { Subscription } from '../../../src/store/store.ts'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { anArticle, aQuote, aSubscription, factsOf } from '../../support/articles.ts'
import { memoryPlatform } from '../../support/channels.ts'
import { newFolder } from '../../support/folder.ts'
import { memoryLog } from '../../support/log.ts'
import { noMeasures } from '../../../src/operate/measures.ts'
import { sco } from '../../support/topic.ts'

const nine = '2026-11-24T04:00:00.000Z' // 09:00 in Tashkent
const flood =
  'The river Ulun broke its banks near Kara-Tash on Monday.\n\nRescue teams from the town of Belsay moved families to schools.\n\nWater stands in the lower streets of Kara-Tash.'
const update = `${flood}\n\nBy the evening 340 families had left their homes in Kara-Tash, said mayor Dana Osmonkul.`

const from = (name: string, kind: SourceKind = 'private', country = 'KZ'): Partial<Article> => ({
  source: { name, kind, country },
})

async function aRoom() {
  const folder = newFolder()
  let store = openSqliteStore(folder)
  onTestFinished(() => store.close())
  const platform = memoryPlatform()
  await store.saveSubscription(aSubscription())
  let stories = createStoryDesk(store)
  const log = memoryLog().log
  return {
    store: () => store,
    comes: async (id: string, published: Instant, more: Partial<Article>, quoted?: string) => {
      const article = anArticle({ id, published, title: 'River Ulun floods Kara-Tash', text: flood, ...more })
      await store.saveArticle(article, factsOf(article), quoted === undefined ? [] : [aQuote(article.text, quoted)])
    },
    wants: (changes: Partial<Subscription>) => store.saveSubscription(aSubscription(changes)),
    /** What is posted at an instant, as text. */
    at: async (now: Instant): Promise<string> => {
      const before = platform.posts.length
      const timetable = createTimetable(store)
      const press = {
        store,
        stories,
        timetable,
        corrections: createCorrections(store),
        owners: [],
        topics: [sco],
        adapters: [platform],
        log,
        now: () => now,
        breathe: () => Promise.resolve(),
        measures: noMeasures,
        stopping: () => false,
      }
      await publish(press)
      return JSON.stringify(platform.posts.slice(before).map(({ payload }) => payload))
    },
    asked: async (now: Instant) => {
      const reader = {
        platform: 'terminal',
        channel: null,
        user: null,
        locale: 'en',
        zone: 'UTC',
        mayChange: false,
      } as const
      const sources = { store, stories, topics: [sco], owners: [], polls: true, probe: null, now: () => now }
      return answer(sources, { topic: 'sco', verb: 'digest', isTest: false, share: false, page: null }, reader)
    },
    restart: async () => {
      await store.close()
      store = openSqliteStore(folder)
      stories = createStoryDesk(store)
    },
  }
}

const day = (days: number, hours = 0): Instant => plusMs(nine, (days * 24 + hours) * hourMs)

test('an event that several outlets report is told once, with who reported it and who prints whose text', async () => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), from('Steppe Wire', 'wire', 'KZ'))
  await room.comes('two', day(-1, 3), from('Valley Post', 'private', 'UZ'))
  await room.comes('own', day(-1, 4), {
    ...from('Ulun State News', 'state agency', 'KG'),
    text: 'High water of the river Ulun flooded streets in Kara-Tash on Monday, officials said.\n\nSchools in Belsay took in people from the flooded streets.',
  })
  const posted = await room.at(day(0))
  expect(posted.match(/River Ulun floods Kara-Tash/g)).toHaveLength(1)
  expect(posted).toContain('2 independent sources')
  expect(posted).toContain('Steppe Wire (Kazakhstan, wire), Ulun State News (Kyrgyzstan, state agency)')
  expect(posted).toContain('the text of Steppe Wire is also printed by Valley Post')
  expect(posted).toMatch(/first: Steppe Wire, .*2026-11-23T06:00/)
})

test('what a channel was told and did not change is not told again, also after a restart', async () => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  expect(await room.at(day(0))).toContain('River Ulun')
  await room.restart()
  await room.comes('two', day(0, 2), from('Valley Post'))
  const posted = await room.at(day(1))
  expect(posted).not.toContain('River Ulun')
  expect(posted).toContain('no news since the last digest')
})

test('articles that came since the last look are one event though only the last of them brings the others together', async () => {
  const room = await aRoom()
  await room.comes('band', day(-1, 2), {
    ...from('Steppe Wire'),
    title: 'Eleven musicians in hospital after rehearsal',
    text: 'Eleven musicians of the Ulun orchestra are in hospital after the roof fell in on their rehearsal in Belsay.',
  })
  await room.comes('snow', day(-1, 3), {
    ...from('Valley Post'),
    title: 'Snow lay a metre deep',
    text: 'A metre of snow lay on the roof of the concert hall, which collapsed in Belsay, said the architect Ilko Maren.',
  })
  await room.comes('hall', day(-1, 4), {
    ...from('Ulun State News'),
    title: 'Roof of Belsay concert hall collapses',
    text: 'The roof of the concert hall in Belsay fell in on Monday night during a rehearsal. Eleven musicians were hurt, the Belsay fire brigade said.',
  })
  expect(await room.at(day(0))).toContain('3 independent sources')
  const members = await room.store().membersOf(['band'])
  expect(members.map(({ article }) => article)).toEqual(['band', 'snow', 'hall'])
})

test('material news of a told story is an update: only the new sentences, and one line for the rest', async () => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.at(day(0))
  await room.restart()
  await room.comes('two', day(0, 2), {
    ...from('Valley Post'),
    title: 'Families leave flooded Kara-Tash',
    text: update,
  })
  const posted = await room.at(day(1))
  expect(posted).toContain('Update:')
  expect(posted).toContain('By the evening 340 families had left their homes')
  expect(posted).not.toContain('Rescue teams')
  expect(posted).toMatch(/Told before: .*River Ulun floods Kara-Tash/)
})

const bridge = 'The railway bridge at Ozero was closed on Tuesday after 3 pillars moved.'
const tents = 'Soldiers from Temirkul put up 90 tents above Belsay on Tuesday.'
const reports = (text: string) => ({ title: 'River Ulun floods Kara-Tash', text: `${flood}\n\n${text}` })

test('an update tells what each of several articles adds, and whose it is', async () => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.at(day(0))
  await room.comes('two', day(0, 2), { ...from('Valley Post'), ...reports(bridge) })
  await room.comes('three', day(0, 3), { ...from('Ulun State News'), ...reports(`${tents} ${bridge}`) })
  const posted = await room.at(day(1))
  expect(posted.match(/Update:/g)).toHaveLength(1)
  expect(posted.match(/3 pillars/g)).toHaveLength(1)
  expect(posted.match(/90 tents/g)).toHaveLength(1)
  expect(await room.at(day(2))).not.toContain('River Ulun')
})

test('a new story tells what other articles add to the one that leads it, each fact once and by its publisher', async () => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), from('Ministry of Emergencies', 'official'))
  await room.comes('two', day(-1, 3), { ...from('Valley Post'), ...reports(bridge) })
  await room.comes('three', day(-1, 4), { ...from('Ulun State News'), ...reports(bridge) })
  const posted = await room.at(day(0))
  expect(posted.match(/3 pillars/g)).toHaveLength(1)
  expect(posted).toMatch(/Other reports add:.*3 pillars moved.*Valley Post/)
  await room.comes('four', day(0, 2), { ...from('Steppe Wire'), ...reports(bridge) })
  expect(await room.at(day(1))).not.toContain('River Ulun')
})

test('what had no room stays new, and comes with the next update of its story', async () => {
  const room = await aRoom()
  await room.wants({ size: 'short' })
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.comes('two', day(-1, 3), { ...from('Valley Post'), ...reports(bridge) })
  expect(await room.at(day(0))).not.toContain('3 pillars')
  await room.comes('three', day(0, 3), { ...from('Ulun State News'), ...reports(tents) })
  const second = await room.at(day(1))
  expect(second).toMatch(/90 tents.*more that is new/)
  expect(second).not.toContain('3 pillars')
  await room.restart()
  await room.comes('four', day(1, 3), from('Steppe Times'))
  const third = await room.at(day(2))
  expect(third).toContain('3 pillars')
  expect(third).not.toMatch(/90 tents|more that is new/)
})

test('of an article that was shown in part the rest stays new', async () => {
  const room = await aRoom()
  await room.wants({ size: 'short' })
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.at(day(0))
  await room.comes('two', day(0, 2), { ...from('Valley Post'), ...reports(`${bridge}\n\n${tents}`) })
  expect(await room.at(day(1))).toContain('3 pillars')
  await room.comes('three', day(1, 3), from('Steppe Times'))
  expect(await room.at(day(2))).toContain('90 tents')
})

test('an article whose news had no room does not count as told', async () => {
  const room = await aRoom()
  await room.wants({ size: 'short' })
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.comes('copy', day(-1, 2), from('Steppe Times'))
  await room.comes('two', day(-1, 3), { ...from('Valley Post'), ...reports(bridge) })
  await room.at(day(0))
  const told = async (id: string) => (await room.store().editionsOf(id)).length
  expect([await told('one'), await told('copy'), await told('two')]).toEqual([1, 1, 0])
})

test('what waits is of the time since the channel was told of its story, and meets its wishes', async () => {
  const room = await aRoom()
  await room.wants({ exclude: ['tents'] })
  await room.comes('old', day(-3), { ...from('Valley Post'), ...reports(bridge) })
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.comes('unwanted', day(-1, 3), { ...from('Ulun State News'), ...reports(tents) })
  await room.at(day(0))
  await room.comes('copy', day(0, 3), from('Steppe Times'))
  expect(await room.at(day(1))).not.toMatch(/3 pillars|90 tents/)
})

test('an update shows a new quotation of its article as a quotation, and its words once', async () => {
  const room = await aRoom()
  const words = '“Nobody in Belsay slept in that night of rain”'
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.at(day(0))
  const text = `${flood}\n\n${bridge}\n\n${words}, said Marat Osmonkul.`
  await room.comes('two', day(0, 2), { ...from('Valley Post'), text }, words)
  const posted = await room.at(day(1))
  expect(posted).toMatch(/"kind":"quote","text":"“Nobody in Belsay slept.*Marat Osmonkul/)
  expect(posted.match(/Nobody in Belsay/g)).toHaveLength(1)
  expect(posted).toContain('3 pillars')
  await room.comes('three', day(1, 2), { ...from('Steppe Times'), text }, words)
  expect(await room.at(day(2))).not.toContain('Nobody in Belsay')
})

test.each([
  ['figure', 'Nine families of Kara-Tash are missed.', 'Two families of Kara-Tash are missed.'],
  ['denial', 'The pass road to Ozero does not open on Friday.', 'The pass road to Ozero opens on Friday.'],
])('a copy with one sentence that says otherwise is an update: another %s', async (_, now, before) => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), { ...from('Steppe Wire'), ...reports(before) })
  await room.at(day(0))
  await room.comes('two', day(0, 2), { ...from('Valley Post'), ...reports(now) })
  await room.comes('three', day(0, 3), { ...from('Ulun State News'), ...reports(now) })
  expect((await room.at(day(1))).split(now)).toHaveLength(2)
  await room.comes('four', day(1, 2), { ...from('Steppe Times'), ...reports(now) })
  expect(await room.at(day(2))).not.toContain('River Ulun')
})

test('what somebody says now is an update though their name and title were told, and is shown once, as a quotation', async () => {
  const room = await aRoom()
  const tag = 'said Marat Osmonkul, governor of the Belsay region'
  await room.comes('one', day(-1, 2), { ...from('Steppe Wire'), ...reports(`“I shall stay in my post,” ${tag}.`) })
  await room.at(day(0))
  const text = `${flood}\n\n“I leave tomorrow,” ${tag}.`
  await room.comes('two', day(0, 2), { ...from('Valley Post'), text }, '“I leave tomorrow,”')
  const posted = await room.at(day(1))
  expect(posted).toMatch(/"kind":"quote","text":"“I leave tomorrow/)
  expect(posted.match(/I leave tomorrow/g)).toHaveLength(1)
  await room.comes('three', day(1, 2), { ...from('Steppe Times'), text }, '“I leave tomorrow,”')
  expect(await room.at(day(2))).not.toContain('River Ulun')
})

test('the official text leads its story, and a story of more sources stands first', async () => {
  const room = await aRoom()
  const fair = 'A fair for carpets opened in Belsay with guests from many towns.\n\nIt lasts until Sunday.'
  await room.comes('fair', day(-1, 9), { ...from('Valley Post'), title: 'Carpet fair opens in Belsay', text: fair })
  await room.comes('one', day(-1, 2), from('Steppe Wire'))
  await room.comes('two', day(-1, 4), {
    ...from('Ministry of Emergencies', 'official'),
    title: 'On the flood of the river Ulun at Kara-Tash',
    text: 'The ministry reports on the flood of the river Ulun at Kara-Tash: the river broke its banks on Monday.\n\nTeams work in Kara-Tash.',
  })
  const posted = await room.at(day(0))
  expect(posted.indexOf('On the flood of the river')).toBeGreaterThan(-1)
  expect(posted.indexOf('On the flood of the river')).toBeLessThan(posted.indexOf('Carpet fair'))
})

test('a communiqué that comes hours after the papers that print it is what they print, and leads its story', async () => {
  const room = await aRoom()
  await room.comes('one', day(-1, 2), from('Steppe Wire', 'wire'))
  await room.comes('two', day(-1, 3), from('Valley Post'))
  await room.comes('three', day(-1, 9), from('Ministry of Emergencies', 'official'))
  const posted = await room.at(day(0))
  expect(posted).toContain('the text of Ministry of Emergencies is also printed by Steppe Wire, Valley Post')
  expect(posted).toContain('1 independent source')
})

test('of a story with 200 articles the channel gets one entry, and the outlets are named up to a number', async () => {
  const room = await aRoom()
  for (let count = 0; count < 200; count += 1) await room.comes(`a${count}`, day(-1, 2), from(`Paper ${count}`))
  const posted = await room.at(day(0))
  expect(posted.match(/River Ulun floods Kara-Tash/g)).toHaveLength(1)
  expect(posted).toContain('1 independent source')
  expect(posted).toMatch(/and 193 others/)
})

test('digest on demand tells new stories, updates of older ones, and leaves out what only repeats', async () => {
  const room = await aRoom()
  const road = 'The pass road above Belsay was closed by snow.\n\nDrivers wait in the valley for the ploughs.'
  await room.comes('one', day(-2), from('Steppe Wire'))
  await room.comes('road1', day(-2), {
    ...from('Steppe Wire'),
    title: 'Snow closes pass road above Belsay',
    text: road,
  })
  await room.comes('two', day(-1, 2), { ...from('Valley Post'), text: update })
  await room.comes('road2', day(-1, 3), {
    ...from('Valley Post'),
    title: 'Snow closes pass road above Belsay',
    text: road,
  })
  await room.comes('fair', day(-1, 4), {
    ...from('Valley Post'),
    title: 'Carpet fair opens',
    text: 'A fair for carpets opened in Ozero with guests from many towns.',
  })
  const { items } = await room.asked(day(0))
  expect(items).toMatchObject([
    { storyId: 'fair', state: 'new' },
    { storyId: 'one', state: 'updated', newSpans: [{ text: expect.stringContaining('340 families') as string }] },
  ])
})
