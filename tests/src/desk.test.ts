import { expect, test } from 'vitest'
import { secondMs } from '../../src/instant.ts'
import { createDesk } from '../../src/desk.ts'
import { anArticle, factsOf } from '../support/articles.ts'
import { aDesk } from '../support/desk.ts'
import { memoryLog } from '../support/log.ts'

const noon = Date.parse('2026-11-24T12:00:00.000Z')

test('stories are offered at once while somebody types, by any part of their titles, the latest first', async () => {
  const { store, sources } = aDesk()
  const save = (id: string, title: string, published: string) => {
    const article = anArticle({ id, title, published })
    return store.saveArticle(article, factsOf(article), [])
  }
  await save('aaaaaaaaaaa1', 'Longer nets', '2026-11-20T08:00:00.000Z')
  await save('aaaaaaaaaaa2', 'Шторм на озере', '2026-11-21T08:00:00.000Z')
  let now = noon
  const desk = createDesk({ ...sources, now: () => new Date(now).toISOString() }, memoryLog().log, () => 'id')
  const offered = (typed: string) => desk.suggest('sco', 'which', typed, 25).map(({ value }) => value)
  await expect.poll(() => offered('')).toEqual(['aaaaaaaaaaa2', 'aaaaaaaaaaa1'])
  expect(offered('NETS')).toEqual(['aaaaaaaaaaa1'])
  expect(offered('шторм')).toEqual(['aaaaaaaaaaa2'])
  expect(offered('оз што')).toEqual(['aaaaaaaaaaa2'])
  expect(offered('net lon')).toEqual(['aaaaaaaaaaa1'])
  expect(offered('ets')).toEqual([])
  expect(desk.suggest('sco', 'which', '', 1)).toHaveLength(1)
  await save('aaaaaaaaaaa3', 'Nets are dear', '2026-11-22T08:00:00.000Z')
  now += 11 * secondMs
  await expect.poll(() => offered('nets')).toEqual(['aaaaaaaaaaa3', 'aaaaaaaaaaa1'])
})

test.each(['rash al', 'Alim', 'алим раш', 'рашид', '阿利莫', '拉希德阿'])(
  'a person is offered by the beginnings of their names, in any order and script: %s',
  (typed) => {
    const desk = createDesk(aDesk().sources, memoryLog().log, () => 'id')
    expect(desk.suggest('sco', 'person', typed, 25).map(({ label }) => label)).toContain('Rashid Alimov')
  },
)
