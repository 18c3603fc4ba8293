import { describe, expect, test } from 'vitest'
import type { Article } from '../../../digests/article/article.ts'
import { createRarity } from '../../../digests/story/rarity.ts'
import { createStoryIndex } from '../../../digests/story/story-index.ts'
import { threadMs } from '../../support/thread-ms.ts'

type Told = Pick<Article, 'id' | 'title' | 'text' | 'language' | 'published'>
const told = (id: string, day: string | null, title: string, text: string, language = 'en'): Told => ({
  id,
  title,
  text,
  language,
  published: day === null ? null : `2026-${day}T08:00:00Z`,
})

/** The story of each article, in the order they came. */
function storiesOf(articles: readonly Told[]): readonly string[] {
  const index = createStoryIndex(createRarity())
  for (const article of articles) index.learn(article)
  return articles.map((article) => index.place(article).storyId)
}

const quake = told(
  'quake',
  '03-02',
  'Earthquake in Lendava kills nine',
  'An earthquake of magnitude 6.1 struck the port of Lendava early on Monday and killed nine people. Houses fell along the Ostrovo road, rescuers said.',
)
const quakeToo = told(
  'quake-too',
  '03-03',
  'Rescuers search Lendava houses after quake',
  'Rescuers searched fallen houses along the Ostrovo road in Lendava on Tuesday, a day after an earthquake of magnitude 6.1 killed nine people in the port.',
)
const otherQuake = told(
  'other-quake',
  '03-03',
  'Earthquake in Trelmar injures four',
  'An earthquake of magnitude 5.2 shook the mining town of Trelmar on Tuesday and injured four people. A school was damaged, the Trelmar mayor said.',
)
const vote = told(
  'vote',
  '03-03',
  'Parliament votes on fishing quotas',
  'Parliament in Ostrovo voted on Tuesday for smaller fishing quotas. Fishermen said that they would protest at the harbour.',
)

test('two reports of one event are one story, whose id is that of the first', () => {
  expect(storiesOf([quake, quakeToo])).toEqual(['quake', 'quake'])
})

test('another event, and another of the same kind in another place, are stories of their own', () => {
  expect(storiesOf([quake, otherQuake, vote, quakeToo])).toEqual(['quake', 'other-quake', 'vote', 'quake'])
})

test('the same words a month later tell of another event', () => {
  expect(storiesOf([quake, { ...quakeToo, published: '2026-04-20T08:00:00Z' }])).toEqual(['quake', 'quake-too'])
})

test('articles without dates find each other by their words', () => {
  expect(
    storiesOf([
      { ...quake, published: null },
      { ...quakeToo, published: null },
    ]),
  ).toEqual(['quake', 'quake'])
})

test('what was placed stays where it is, and the placement says whether the story is new', () => {
  const index = createStoryIndex(createRarity())
  expect(index.place(quake)).toEqual({ storyId: 'quake', isNew: true })
  expect(index.place(quakeToo)).toEqual({ storyId: 'quake', isNew: false })
})

test('a happening named with its day joins reports that share few other words', () => {
  const debate = told(
    'debate',
    '03-04',
    'Maren stumbles',
    'Ilko Maren lost his notes at Tuesday\u2019s debate in Lendava.',
  )
  const taxes = told(
    'taxes',
    '03-04',
    'Who pays for piers?',
    'Ana Trel promised lower taxes in the debate on Tuesday night.',
  )
  const weekLater = told(
    'later',
    '03-12',
    'Piers again',
    'Ana Trel promised new piers in the debate on Wednesday night.',
  )
  expect(storiesOf([debate, taxes, weekLater])).toEqual(['debate', 'debate', 'later'])
})

test('what an article expects of a happening is another story than what it was', () => {
  const preview = told('preview', '03-03', 'Stakes are high', 'Ilko Maren needs votes ahead of the debate on Tuesday.')
  const report = told(
    'report',
    '03-04',
    'Who pays for piers?',
    'Ana Trel promised lower taxes in the debate on Tuesday night.',
  )
  expect(storiesOf([preview, report])).toEqual(['preview', 'report'])
})

test('a headline that names another day tells of another event', () => {
  const forecast = (id: string, day: number) =>
    told(
      id,
      null,
      `Прогноз погоды в Лендаве на ${day} марта`,
      'В Лендаве ожидается ветер с моря и дождь, днём до десяти градусов.',
      'ru',
    )
  expect(storiesOf([forecast('one', 3), forecast('other', 14)])).toEqual(['one', 'other'])
})

describe('reports in two languages meet by their names and figures', () => {
  const english = told(
    'english',
    '03-02',
    'Maren and Trelova sign a 745 million crown port deal',
    'In Lendava the ministers Ilko Maren and Zarina Trelova signed a deal on Monday on the Ostrovo port, worth 745 million crowns over 12 years.',
  )
  const russian = told(
    'russian',
    '03-02',
    'Марен и Трелова подписали договор о порте',
    'Министры Илко Марен и Зарина Трелова подписали в Лендаве договор о порте Острово на 745 млн крон и 12 лет.',
    'ru',
  )
  test('English and Russian', () => {
    expect(storiesOf([english, russian])).toEqual(['english', 'english'])
  })
  test('but not by one name', () => {
    const other = told(
      'other',
      '03-02',
      'Марен в отпуске',
      'Министр Илко Марен уехал к морю на 14 дней, сообщили в ведомстве.',
      'ru',
    )
    expect(storiesOf([english, other])).toEqual(['english', 'other'])
  })
})

test('Chinese reports of one event are one story', () => {
  const one = told(
    'one',
    '03-02',
    '伦达瓦港发生地震九人死亡',
    '伦达瓦港周一清晨发生6.1级地震，造成九人死亡，奥斯特罗沃公路沿线房屋倒塌。',
    'zh',
  )
  const two = told(
    'two',
    '03-03',
    '伦达瓦港地震救援继续',
    '伦达瓦港6.1级地震造成九人死亡，救援人员周二继续搜索奥斯特罗沃公路沿线倒塌的房屋。',
    'zh',
  )
  const three = told('three', '03-03', '议会表决渔业配额', '议会周二通过较小的渔业配额，渔民表示不满。', 'zh')
  expect(storiesOf([one, two, three])).toEqual(['one', 'one', 'three'])
})

test('a thousand articles in two days are placed in moments', () => {
  const index = createStoryIndex(createRarity())
  const words = Array.from({ length: 500 }, (_, number) => `word${number}`)
  const articles = Array.from({ length: 1_000 }, (_, number) => {
    const some = Array.from({ length: 60 }, (_, at) => words[(number * 31 + at * at * 7) % words.length] ?? '')
    return told(`a${number}`, number < 500 ? '03-02' : '03-03', some.slice(0, 8).join(' '), `${some.join(' ')}.`)
  })
  const place = (): void => {
    for (const article of articles) {
      index.learn(article)
      index.place(article)
    }
  }
  expect(threadMs(place)).toBeLessThan(4_000)
})
