import { expect, test } from 'vitest'
import { storeFile } from '../../../src/ingest/file.ts'
import { sco } from '../../support/topic.ts'
import { aNewsroom } from '../../support/press.ts'
import { threadMs } from '../../support/thread-ms.ts'

const given = (name: string, text: string) => ({ name, path: `/desk/${name}`, bytes: Buffer.from(text) })

test('of Markdown the marks are taken away, and the words stay', async () => {
  const { room } = aNewsroom([])
  const text =
    '# Gate opens\n\nThe **gate** was [opened](https://news.example/a) at dawn, and lorries pass it in one hour.\n'
  await storeFile(room, sco, given('gate.md', text))
  const [article] = await room.store.articles({ topic: 'sco', limit: 1 })
  expect(article?.text).toContain('The gate was opened at dawn, and lorries pass it in one hour.')
})

test('a saved page is the article of the address that it names as its own', async () => {
  const { room } = aNewsroom([])
  const page = (name: string) =>
    given(
      name,
      `<html><head><title>Gate opens</title><link rel="canonical" href="https://news.example/gate"></head><body><article><h1>Gate opens</h1><p>The gate was opened at dawn, and lorries pass it in one hour, said its head, Marat Osmonkul.</p><p>The old gate stays open for cars and for those who walk.</p></article></body></html>`,
    )
  expect(await storeFile(room, sco, page('one.html'))).toBe('new')
  expect(await storeFile(room, sco, page('again.html'))).toBe('known')
  expect((await room.store.articles({ topic: 'sco', limit: 5 })).map(({ url }) => url)).toEqual([
    'https://news.example/gate',
  ])
})

test.each(['[', '[a](', '**a', '# '])('a Markdown file of nothing but %j is read in time', async (mark) => {
  const { room } = aNewsroom([])
  let reading: Promise<unknown> = Promise.resolve()
  const tookMs = threadMs(() => {
    reading = storeFile(room, sco, given('marks.md', `Gate opens\n\n${mark.repeat(300_000 / mark.length)}`))
  })
  await reading
  expect(tookMs).toBeLessThan(3_000)
})
