import { expect, test } from 'vitest'
import { nameIn, wordsFor } from '../../../digests/words/words-for.ts'
import { sco } from '../../support/topic.ts'

test.each([
  ['en-US', 'SCO Secretary-General', 'Rashid Alimov'],
  ['ru', 'генеральный секретарь ШОС', 'Рашид Алимов'],
  ['zh-CN', '上合组织秘书长', '拉希德·阿利莫夫'],
  ['fr', 'SCO Secretary-General', 'Rashid Alimov'],
])('a reader of %s reads of the %s %s', (locale, office, name) => {
  const words = wordsFor(locale, sco.bodies)
  const alimov = sco.persons.find(({ id }) => id === 'rashid-alimov')
  expect(words.office('Secretary-General', 'SCO')).toBe(office)
  expect(alimov === undefined ? '' : nameIn(words, alimov)).toBe(name)
})

test('Russian counts in three forms', () => {
  const { help } = wordsFor('ru', [])
  expect([1, 2, 5, 11, 21].map(help.stored)).toEqual([
    'Сохранено: 1 статья',
    'Сохранено: 2 статьи',
    'Сохранено: 5 статей',
    'Сохранено: 11 статей',
    'Сохранено: 21 статья',
  ])
})

test('no language leaves a label of another out', () => {
  const keysOf = (value: object): readonly string[] =>
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null ? keysOf(inner).map((name) => `${key}.${name}`) : [key],
    )
  const english = keysOf(wordsFor('en', []).help)
  for (const locale of ['ru', 'zh']) expect(keysOf(wordsFor(locale, []).help)).toEqual(english)
})
