import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backUpStore, restoreStore } from '../../../src/store/backup.ts'
import { openStore, type StorePlace } from '../../../src/store/open-store.ts'
import type { ChannelId } from '../../../adapters/adapter.ts'
import { Secret } from '../../../adapters/secret.ts'
import { settleAfterRestore } from '../../../src/publish/after-restore.ts'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { memoryPlatform } from '../../support/channels.ts'
import { newFolder } from '../../support/folder.ts'
import { fillStore } from '../../support/full-store.ts'
import { newDatabase } from '../../support/postgres.ts'
import { nine, pressOver } from '../../support/publishing.ts'
import { sumsAt } from '../../support/sums.ts'

const inFolder = (): Promise<StorePlace> => Promise.resolve({ dataDir: newFolder(), database: null })
const onPostgres = async (): Promise<StorePlace> => ({
  dataDir: newFolder(),
  database: { url: new Secret(await newDatabase()), connections: 3 },
})
const kinds = [
  { name: 'node:sqlite', place: inFolder },
  { name: 'PostgreSQL', place: onPostgres },
]
const crossings = kinds.flatMap((from) =>
  kinds.map((to) => ({ from: from.name, to: to.name, source: from.place, target: to.place })),
)

const openAt = (place: StorePlace) => openStore(place, { as: 'command', pid: process.pid, tell: () => undefined })
const sums = ({ dataDir, database }: StorePlace) => sumsAt(database?.url.reveal() ?? dataDir)
const asItIs = (): Promise<void> => Promise.resolve()

describe.each(crossings)('a copy of a store on $from that is restored on $to', ({ source, target }) => {
  test('has the same in every row, also when it was made beside a bot, and in the place of what was there', async () => {
    const [from, to] = [await source(), await target()]
    const store = await openAt(from)
    await fillStore(store, 5)
    const file = join(newFolder(), 'copy.db')
    await backUpStore(from, file, process.pid)
    await store.close()
    await expect(backUpStore(from, file, process.pid)).rejects.toThrow(/is there already/)
    const nowhere = join(newFolder(), 'missing', 'copy.db')
    await expect(backUpStore(from, nowhere, process.pid)).rejects.toThrow(/No file can be made in .*missing/)
    const other = await openAt(to)
    const article = anArticle({ id: 'zz' })
    await other.saveArticle(article, factsOf(article), [])
    await other.close()
    await restoreStore(to, file, process.pid, asItIs)
    expect(await sums(to)).toEqual(await sums(from))
  })
})

describe.each(kinds)('an older copy that is restored on $name', ({ place }) => {
  test('posts nothing twice: a part that was on its way is looked for, a slot that may have been posted is closed', async () => {
    const here = await place()
    const file = join(newFolder(), 'copy.db')
    const platform = memoryPlatform()
    const first = await openAt(here)
    await first.saveSubscription(aSubscription({ times: ['09:00'] }))
    await first.saveSubscription(aSubscription({ id: 'late', channel: 'slack:T1:C2' as ChannelId, times: ['08:00'] }))
    const article = anArticle({ id: 'news', published: '2026-11-24T01:00:00.000Z' })
    await first.saveArticle(article, factsOf(article), [])
    const before = pressOver(first, [platform])
    // The second channel's digest of 08:00 is held up when the copy is made; the first one's comes at 09:00.
    platform.answerNext({ posted: { is: 'limited', untilMs: Date.parse(nine), why: 'busy' }, stored: false })
    await before.at('2026-11-24T03:00:00.000Z')
    expect(await first.deliveries(['planned'])).not.toEqual([])
    await backUpStore(here, file, process.pid)
    await before.at(nine)
    const posted = platform.posts.length
    expect(new Set(platform.posts.map(({ channel }) => channel)).size).toBe(2)
    await first.close()
    await restoreStore(here, file, process.pid, (store) => settleAfterRestore(store, '2026-11-24T05:00:00.000Z'))
    const second = await openAt(here)
    const after = pressOver(second, [platform])
    await after.at('2026-11-24T05:00:00.000Z')
    await after.at('2026-11-24T05:05:00.000Z')
    expect(platform.posts).toHaveLength(posted)
    await after.at('2026-11-25T04:00:00.000Z')
    expect(platform.posts.length).toBeGreaterThan(posted)
    await second.close()
  })

  test('is refused while others are at work, and for what is no copy, and the store stays as it was', async () => {
    const here = await place()
    const store = await openStore(here, { as: 'bot', pid: 4711, tell: () => undefined })
    await fillStore(store, 1)
    const file = join(newFolder(), 'copy.db')
    await backUpStore(here, file, process.pid)
    await expect(restoreStore(here, file, process.pid, asItIs)).rejects.toThrow(/4711/)
    await store.close()
    await expect(restoreStore(here, `${file}.none`, process.pid, asItIs)).rejects.toThrow(/There is no file/)
    expect((await sums(here)).find(({ table }) => table === 'articles')?.rows).toBe(1)
  })
})
