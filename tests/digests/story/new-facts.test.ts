import { expect, test } from 'vitest'
import { newSpansOf } from '../../../digests/story/new-spans.ts'
import { toldBy } from '../../../digests/story/told-before.ts'

type Language = 'en' | 'ru' | 'zh'

/** The sentences of an article that are news for who was told another, be it in its words. */
const facts = (text: string, earlier: string, language: Language = 'en', title = '') =>
  newSpansOf({ title, text, language }, toldBy([{ text: earlier, language }]))
    .filter(({ by }) => by !== 'words')
    .map(({ start, end }) => text.slice(start, end))

test.each<readonly [Language, string, string]>([
  ['en', 'Three people died in the fire at the Belsay mill.', 'Nine people died in the fire at the Belsay mill.'],
  ['en', 'Three people died in the fire.', 'Twenty-one people died in the fire.'],
  ['en', 'The mill lost two hundred sacks of flour.', 'The mill lost three hundred sacks of flour.'],
  ['ru', 'Трое рабочих погибли при пожаре на мельнице.', 'Девять рабочих погибли при пожаре на мельнице.'],
  ['ru', 'Мельница стоила 6,5 миллиона крон.', 'Мельница стоила 7,5 миллиона крон.'],
  ['ru', 'Погибли трое.', 'Погибли трое. Без крова остались девять семей.'],
  ['zh', '贝尔赛磨坊火灾造成三名工人死亡。', '贝尔赛磨坊火灾造成九名工人死亡。'],
  ['zh', '磨坊火灾造成十二人受伤。', '磨坊火灾造成二十一人受伤。'],
])('another number in words is news (%s)', (language, earlier, later) => {
  expect(facts(later, earlier, language)).toHaveLength(1)
})

test.each<readonly [Language, string, string]>([
  ['en', 'Nine people died in the fire at the mill.', 'The fire at the mill killed 9 people.'],
  ['en', 'Nine people were killed at the mill on 23 November.', 'The fire killed nine people, on November 23.'],
  ['en', 'The mill lost 1,200 sacks of flour at 20:15.', 'At 20:15 the mill lost 1,200 sacks.'],
  ['ru', 'Мельница стоила 1,1 миллиона крон.', 'Мельница стоила 1100000 крон.'],
  ['ru', 'На мельнице погибли девять рабочих.', 'Погибли 9 рабочих, на мельнице траур.'],
  ['zh', '磨坊火灾造成九名工人死亡。', '磨坊的火灾造成9名工人死亡。'],
])('the same number, in words or digits and in another order, is none (%s)', (language, earlier, later) => {
  expect(facts(later, earlier, language)).toEqual([])
})

test.each<readonly [Language, string, string]>([
  ['en', 'The fire burnt 12 lorries and left 3 dead at the mill.', 'The fire left 12 dead at the mill.'],
  ['en', 'At the mill 3 people died and 12 people were hurt.', 'At the mill 12 people died.'],
  ['ru', 'В Белсае сгорели 12 грузовиков, погибли 3 рабочих.', 'В Белсае погибли 12 рабочих.'],
  ['zh', '火灾烧毁12辆卡车，造成3人死亡。', '火灾造成12人死亡。'],
])('a figure that was told of something else is news (%s)', (language, earlier, later) => {
  expect(facts(later, earlier, language)).toEqual([later])
})

test.each<readonly [Language, string, string]>([
  ['en', 'The Ozero bridge opens on Friday.', 'The Ozero bridge does not open on Friday.'],
  ['en', 'The ferry will sail to Belsay in spring.', 'The ferry won’t sail to Belsay in spring.'],
  ['ru', 'Мост в Озере откроется в пятницу утром.', 'Мост в Озере не откроется в пятницу утром.'],
  ['zh', '奥泽罗大桥周五开放通车。', '奥泽罗大桥周五不开放通车。'],
])('what is denied after it was told is news, and the other way round (%s)', (language, one, other) => {
  expect(facts(other, one, language)).toEqual([other])
  expect(facts(one, other, language)).toEqual([one])
  expect(facts(other, `${one} ${other}`, language)).toEqual([])
})

test('“not only” denies nothing, and a denial of something else is not the opposite', () => {
  const earlier = 'The Ozero bridge opens on Friday, and no tolls are taken.'
  expect(facts('The Ozero bridge opens on Friday.', earlier)).toEqual([])
  expect(facts('The Ozero bridge not only opens on Friday.', earlier)).toEqual([])
})

test.each<readonly [Language, string, string, string]>([
  [
    'en',
    'Court jails Osmonkul',
    'The court of Belsay freed Marat Osmonkul.',
    'The court of Belsay jailed Marat Osmonkul.',
  ],
  [
    'en',
    'Ferry sinks off Belsay',
    'The night ferry left off Belsay for Ozero.',
    'The night ferry sank off Belsay for Ozero.',
  ],
  ['ru', 'Суд арестовал Осмонкула', 'Суд Белсая отпустил Марата Осмонкула.', 'Суд Белсая арестовал Марата Осмонкула.'],
  ['zh', '法院收押奥斯蒙库尔', '贝尔赛法院释放马拉特·奥斯蒙库尔。', '贝尔赛法院收押马拉特·奥斯蒙库尔。'],
])('a word of the headline that was told nowhere makes its sentence news (%s)', (language, title, earlier, later) => {
  expect(facts(later, earlier, language, title)).toEqual([later])
  expect(facts(later, `${title}\n\n${earlier}`, language, title)).toEqual([])
})

test('what a headline says in a word that was told nowhere is news in its text, be it in another word', () => {
  const earlier = 'The court of Belsay freed Marat Osmonkul.'
  const later = 'The court of Belsay sent Marat Osmonkul to prison.'
  expect(facts(later, earlier, 'en', 'Court jails Osmonkul')).toEqual([later])
})

test.each<readonly [Language, string, string, string]>([
  [
    'en',
    'Five people died in the fire at the mill. By noon seven people had died at the mill.',
    'The Belsay hospital lowered the toll to five people.',
    'Five people died in the fire at the mill.',
  ],
  [
    'ru',
    'При пожаре на мельнице погибли пять человек. К полудню погибли семь человек.',
    'Больница исправила свои данные: погибли пять человек.',
    'На мельнице погибли пять человек, уточнили в больнице.',
  ],
  [
    'zh',
    '磨坊火灾造成五人死亡。中午死亡人数为七人。',
    '医院更正数字，称磨坊火灾造成五人死亡。',
    '磨坊火灾造成五人死亡。',
  ],
])(
  'a return to an earlier figure is news when it says so, and else a late report (%s)',
  (language, told, revised, late) => {
    expect(facts(revised, told, language)).toHaveLength(1)
    expect(facts(revised, `${told} ${revised}`, language)).toEqual([])
    expect(facts(late, told, language)).toEqual([])
  },
)

test('another headline over a text that was told is no news', () => {
  const text = 'The old lighthouse of Ulun got a new lamp on Tuesday.'
  expect(facts(text, text, 'en', 'Fishermen welcome brighter light')).toEqual([])
})

test.each<readonly [Language, string, string]>([
  [
    'en',
    '“I shall stay in my post,” said Sanjar Temirov, governor of the Belsay region.',
    '“I leave tomorrow,” said Sanjar Temirov, governor of the Belsay region.',
  ],
  [
    'ru',
    '«Я остаюсь на своем посту», — сказал Санжар Темиров, губернатор Белсайской области.',
    '«Завтра я уезжаю отсюда», — сказал Санжар Темиров, губернатор Белсайской области.',
  ],
  ['zh', '贝尔赛州州长桑扎尔·铁米罗夫说：“我会留任到底。”', '贝尔赛州州长桑扎尔·铁米罗夫说：“明天我就离开。”'],
])('a quotation is told by its own words, not by whose it is (%s)', (language, earlier, later) => {
  expect(facts(later, earlier, language)).toEqual([later])
  expect(facts(earlier, earlier, language)).toEqual([])
})
