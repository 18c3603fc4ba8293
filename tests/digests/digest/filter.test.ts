import { expect, test } from 'vitest'
import { filterOf, toWish } from '../../../digests/digest/filter.ts'
import type { Person } from '../../../digests/person/person.ts'
import { anArticle } from '../../support/articles.ts'

const dana: Person = {
  id: 'dana-osmonkul',
  names: { latin: ['Dana Osmonkul'], cyrillic: ['Дана Осмонкулова'], chinese: ['奥斯蒙库洛娃'] },
  offices: [],
}
const text = 'The border post of Kara-Tash opened. Dana Osmonkul cut the ribbon.'
const russian = anArticle({
  title: 'Пост открыт',
  text: 'Ленту перерезали вместе с Даной Осмонкуловой.',
  language: 'ru',
  source: { name: 'Вести Улуна', kind: 'official', country: 'UZ' },
})
const keeps = (include: readonly string[], exclude: readonly string[] = [], article = anArticle({ text })) =>
  filterOf({ include, exclude }, [dana])?.(article)

test.each([
  [['border post'], true],
  [['border posts'], false],
  [['order'], false],
  [['BORDER'], true],
  [['lang:en'], true],
  [['lang:ru'], false],
  [['lang:ru', 'lang:en'], true],
  [['lang:en', 'football'], false],
  [['lang:en', 'ribbon'], true],
  [['country:kz'], true],
  [['kind:official'], false],
  [['kind:private'], true],
  [['person:Osmonkul'], true],
  [['person:Nobody'], false],
])('of wishes for %j, an article is kept: %s', (include, kept) => {
  expect(keeps(include)).toBe(kept)
})

test('a person is found in another script and case of declension', () => {
  expect(keeps(['person:osmonkul'], [], russian)).toBe(true)
  expect(keeps(['person:Osmonkul'], [], anArticle({ text: '奥斯蒙库洛娃出席。', language: 'zh' }))).toBe(true)
})

test('what is unwanted is dropped, whatever else is wanted', () => {
  expect(keeps([], ['person:Osmonkul'])).toBe(false)
  expect(keeps(['border'], ['kind:private'])).toBe(false)
  expect(keeps(['border'], ['kind:official'])).toBe(true)
})

test.each([
  ['lang:english', 'lang:en'],
  ['lang:русский', 'lang:ru'],
  ['country:Kazakhstan', 'country:KZ'],
  ['country:казахстан', 'country:KZ'],
  ['country:哈萨克斯坦', 'country:KZ'],
  ['country:South Korea', 'country:KR'],
  ['country:UK', 'country:GB'],
  ['country:Germany', 'country:DE'],
  ['country:kz', 'country:KZ'],
  ['country:Atlantis', undefined],
  ['kind:gossip', undefined],
  ['person:', undefined],
  ['kind:state', 'kind:state'],
  ['https://news.example', 'https://news.example'],
  ['…', undefined],
])('the wish %s is understood as %s', (wish, understood) => {
  expect(toWish(wish)).toBe(understood)
})
