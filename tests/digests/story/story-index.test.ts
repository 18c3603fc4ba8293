import { describe, expect, test } from 'vitest'
import type { Article } from '../../../digests/article/article.ts'
import { createRarity } from '../../../digests/story/rarity.ts'
import { createStoryIndex, type Move, type StoryIndex } from '../../../digests/story/story-index.ts'
import { threadMs } from '../../support/thread-ms.ts'

type Told = Pick<Article, 'id' | 'title' | 'text' | 'language' | 'published'>
const told = (id: string, day: string | null, title: string, text: string, language = 'en'): Told => ({
  id,
  title,
  text,
  language,
  published: day === null ? null : `2026-${day}T08:00:00Z`,
})

const nothingTold = (): boolean => false
const allTold = (): boolean => true

/** The story of each article, in the order they came, one by one, and all told at once unless it is said otherwise. */
function storiesOf(articles: readonly Told[], isTold = allTold): readonly string[] {
  const index = createStoryIndex(createRarity())
  for (const article of articles) index.learn(article)
  const homes = new Map<string, string>()
  for (const article of articles) for (const { article: id, to } of moves(index, [article], isTold)) homes.set(id, to)
  return articles.map(({ id }) => homes.get(id) ?? '')
}

function moves(index: StoryIndex, together: readonly Told[], isTold: (story: string) => boolean): readonly Move[] {
  const batch = index.batch(isTold)
  for (const article of together) batch.add(article)
  return batch.place()
}

/** The stories of articles that came together, in their order, when all before them was told. */
function placed(index: StoryIndex, together: readonly Told[]): readonly string[] {
  const homes = new Map(moves(index, together, allTold).map(({ article, to }) => [article, to]))
  return together.map(({ id }) => homes.get(id) ?? '')
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

test('an article joins the story that another was placed in before, under the name that the story has', () => {
  const index = createStoryIndex(createRarity())
  index.keep(quake, 'older')
  expect(placed(index, [quakeToo, vote])).toEqual(['older', 'vote'])
})

const hall = told(
  'hall',
  '03-02',
  'Roof of Trelmar concert hall collapses',
  'The roof of the concert hall in Trelmar fell in on Monday night during a rehearsal. Eleven musicians were hurt, the Trelmar fire brigade said.',
)
const band = told(
  'band',
  '03-02',
  'Eleven musicians in hospital after rehearsal',
  'Eleven musicians of the Ostrovo orchestra are in hospital after the roof fell in on their rehearsal in Trelmar.',
)
const snow = told(
  'snow',
  '03-02',
  'Snow lay a metre deep',
  'A metre of snow lay on the roof of the concert hall, which collapsed in Trelmar, said the architect Ilko Maren. He had warned the town in January.',
)

test('articles that came together are one story in whatever order they stand, also two that only a third brings together', () => {
  for (const order of [
    [hall, band, snow],
    [band, snow, hall],
    [snow, band, hall],
  ]) {
    const index = createStoryIndex(createRarity())
    for (const article of order) index.learn(article)
    expect(new Set(placed(index, order)).size).toBe(1)
  }
})

test('two stories that stood before stay two when an article comes that fits both', () => {
  const index = createStoryIndex(createRarity())
  for (const article of [band, snow, hall]) index.learn(article)
  index.keep(band, 'band')
  index.keep(snow, 'snow')
  expect(placed(index, [hall, vote])).toEqual(['band', 'vote'])
  expect(placed(index, [{ ...snow, id: 'snow-again' }])).toEqual(['snow'])
})

test('stories that nobody was told of become one when an article comes that brings them together, in any order', () => {
  for (const order of [
    [band, snow, hall, vote],
    [snow, vote, hall, band],
    [hall, band, vote, snow],
  ]) {
    const stories = storiesOf(order, nothingTold)
    expect(new Set(stories).size).toBe(2)
    expect(order.filter((_, at) => stories[at] === 'vote')).toEqual([vote])
  }
})

test('of what was dealt again only the articles whose story changed are moved, each from where it was', () => {
  const index = createStoryIndex(createRarity())
  for (const article of [band, snow, hall]) index.learn(article)
  index.keep(band, 'band')
  index.keep(snow, 'snow')
  expect(moves(index, [hall], nothingTold)).toEqual([
    { article: 'snow', from: 'snow', to: 'band' },
    { article: 'hall', from: null, to: 'band' },
  ])
})

test('a story whose beginning is forgotten is not dealt again, since its name is that of an article elsewhere', () => {
  const index = createStoryIndex(createRarity())
  for (const article of [band, snow, hall]) index.learn(article)
  index.keep(band, 'older')
  index.keep(snow, 'snow')
  expect(moves(index, [hall], nothingTold)).toEqual([
    { article: 'snow', from: 'snow', to: 'older' },
    { article: 'hall', from: null, to: 'older' },
  ])
})

test('two groups of articles need more in common than an article and a group', () => {
  const ostrovo = told(
    'ostrovo',
    '03-02',
    'Ostrovo offers Maren eight years',
    'Ostrovo offered the goalkeeper Ilko Maren a contract of eight years on Monday. The harbour club would pay 30 million crowns, its owner Petra Vlasic said.',
  )
  const ostrovoToo = told(
    'ostrovo-too',
    '03-02',
    'Harbour club makes Maren its largest offer',
    'The owner of Ostrovo, Petra Vlasic, put the largest contract in the history of the harbour club before the goalkeeper Ilko Maren: eight years and 30 million crowns.',
  )
  const belsay = told(
    'belsay',
    '03-02',
    'A second bid for Maren comes from Belsay',
    'Belsay bids for Ilko Maren. The mining town wants him for six years and built a new stand for 9,000 people, said the coach Dan Orlik.',
  )
  const belsayToo = told(
    'belsay-too',
    '03-02',
    'Coach Orlik wants Maren in Belsay',
    'The coach Dan Orlik wants Ilko Maren in Belsay for six years, and showed him the new stand for 9,000 people in the mining town.',
  )
  const articles = [ostrovo, belsay, ostrovoToo, belsayToo]
  const index = createStoryIndex(createRarity())
  for (const article of articles) index.learn(article)
  expect(placed(index, articles)).toEqual(['ostrovo', 'belsay', 'ostrovo', 'belsay'])
})

test('figures in headlines speak against one event only when they count the same', () => {
  const stopped = told(
    'stopped',
    null,
    'Police in Lendava stop 14 lorries',
    'Cigarettes were found at the harbour gate, a spokesman said on the phone.',
  )
  const counted = (title: string) =>
    told('counted', null, title, 'The Lendava police showed smuggled cigarettes to the press, a spokesman said.')
  expect(storiesOf([stopped, counted('Police in Lendava stop 31 lorries')])).toEqual(['stopped', 'counted'])
  expect(storiesOf([stopped, counted('Police in Lendava show 31 crates')])).toEqual(['stopped', 'stopped'])
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

test.each([1, 450])(
  'of one text %i prints that came together, and as many after them, are one story in moments',
  (together) => {
    const prints = Array.from({ length: 900 }, (_, number) => ({ ...quake, id: `print${number}` }))
    const index = createStoryIndex(createRarity())
    for (const print of prints) index.learn(print)
    const stories = new Set<string>()
    const took = threadMs(() => {
      for (let from = 0; from < prints.length; from += together)
        for (const { to } of moves(index, prints.slice(from, from + together), nothingTold)) stories.add(to)
    })
    expect([...stories]).toEqual(['print0'])
    expect(took).toBeLessThan(8_000)
  },
)

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

test('a thousand articles in two days are placed in moments, one by one and together', () => {
  const words = Array.from({ length: 500 }, (_, number) => `word${number}`)
  const articles = Array.from({ length: 1_000 }, (_, number) => {
    const some = Array.from({ length: 60 }, (_, at) => words[(number * 31 + at * at * 7) % words.length] ?? '')
    return told(`a${number}`, number < 500 ? '03-02' : '03-03', some.slice(0, 8).join(' '), `${some.join(' ')}.`)
  })
  const place = (together: number): void => {
    const index = createStoryIndex(createRarity())
    for (let from = 0; from < articles.length; from += together) {
      const some = articles.slice(from, from + together)
      for (const article of some) index.learn(article)
      placed(index, some)
    }
  }
  expect(threadMs(() => place(1))).toBeLessThan(4_000)
  expect(threadMs(() => place(500))).toBeLessThan(4_000)
})
