import { expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts'
import { newFolder } from '../../support/folder.ts'
import { rss, startPress } from '../../support/press.ts'
import { runCommand } from '../../support/run-command.ts'
import { startProgram } from '../../support/program.ts'

const articleCount = 25

test(
  'an ingest that is killed again and again loses nothing and doubles nothing; a second run costs no request, --all one 304 a feed',
  { timeout: 60_000 },
  async () => {
    const press = await startPress()
    const folder = newFolder()
    const items = Array.from({ length: articleCount }, (_, index) => ({
      guid: `g${index}`,
      link: `${press.url}/a${index}`,
      title: `SCO ministers meet, day ${index}`,
      text: `Ministers of the SCO met for day ${index}.`,
    }))
    press.serve('/feed', ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { headers: { etag: '"1"' }, body: rss(items) },
    )
    const settings = { DATA_DIR: folder, FETCH_ALLOW: press.host }
    const words = ['ingest', '--feed', `${press.url}/feed`, '--json']
    const ingest = () => startProgram('src/cli.ts', settings, [...words, '--all'])
    // Each run is killed a few pages further on: the publisher's log says when.
    for (const pages of [1, 6, 15]) {
      const run = ingest()
      const before = press.log.length
      await expect.poll(() => press.log.length - before, { interval: 2, timeout: 15_000 }).toBeGreaterThan(pages)
      run.child.kill('SIGKILL')
      await run.ended
    }
    const last = ingest()
    expect(await last.ended).toBe(0)
    const store = openSqliteStore(folder)
    const articles = await store.articles({ topic: 'sco', limit: 100 })
    expect((await store.feeds()).map(({ url }) => url)).not.toContain(`${press.url}/feed`)
    await store.close()
    const ours = articles.filter(({ title }) => title.startsWith('SCO ministers'))
    expect(new Set(ours.map(({ title }) => title)).size).toBe(articleCount)
    expect(ours.map(({ revision }) => revision)).toEqual(ours.map(() => 1))

    const quiet = press.log.length
    // At the time by which the process went.
    const now = new Date().toISOString()
    const again = await runCommand(words, settings, { now })
    expect(again.code).toBe(0)
    expect(JSON.parse(again.output)).toMatchObject({ polled: 0 })
    expect(press.log.length).toBe(quiet)
    const all = await runCommand([...words, '--all'], settings, { now })
    expect(all.code).toBe(0)
    expect(JSON.parse(all.output)).toMatchObject({ polled: 1, answered: 1, new: 0, revised: 0 })
    expect(press.log.length).toBe(quiet + 1)
  },
)

test('a feed that is only named is polled this once, and its answer says how to keep it', async () => {
  const press = await startPress()
  press.serve('/feed', { body: rss([]) })
  const words = ['ingest', '--feed', `${press.url}/feed`]
  const { code, output } = await runCommand(words, { DATA_DIR: newFolder(), FETCH_ALLOW: press.host })
  expect(code).toBe(0)
  expect(output).toMatch(/Polled this once: 1.*sources add/)
})

test('an ingest of feeds that none answer ends with 1 and says why; wrong addresses end with 2', async () => {
  const press = await startPress()
  const folder = newFolder()
  const run = startProgram('src/cli.ts', { DATA_DIR: folder, FETCH_ALLOW: press.host }, [
    'ingest',
    '--feed',
    `${press.url}/missing`,
  ])
  expect(await run.ended).toBe(1)
  expect(run.output()).toMatch(/0 of 1 feeds answered[\s\S]*answered 404/)
  expect(await runCommand(['ingest', '--feed', 'nonsense'], { DATA_DIR: folder })).toMatchObject({ code: 2 })
})
