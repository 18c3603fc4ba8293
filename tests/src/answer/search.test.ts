import { expect, test } from 'vitest'
import { anArticle, aSubscription, factsOf } from '../../support/articles.ts'
import { aDesk } from '../../support/desk.ts'

async function withPosts(count: number) {
  const desk = aDesk()
  for (let n = 1; n <= count; n += 1) {
    const article = anArticle({
      id: `${n}`.padStart(12, 'a'),
      url: `https://news.example/post-${n}`,
      title: `Post ${n} opens`,
      published: `2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`,
      text: `Rain fell all day. The border post of Kara-Tash number ${n} opened on Friday.`,
    })
    await desk.store.saveArticle(article, factsOf(article), [])
  }
  return desk
}

test('articles that hold all the words come newest first, each with the sentence that holds them', async () => {
  const { says } = await withPosts(3)
  const said = await says('search BORDER kara-tash')
  expect(said).toMatch(/3 articles, the newest first.*1\. Post 3 opens.*2\. Post 2 opens.*3\. Post 1 opens/su)
  expect(said).toContain('The border post of Kara-Tash number 3 opened on Friday.')
  expect(said).not.toContain('Rain fell')
  expect(said).toContain('Brief 1: /sco brief aaaaaaaaaaa3')
})

test('a long list is read page by page, and a page behind the last is the last', async () => {
  const { says } = await withPosts(12)
  const first = await says('search border')
  expect(first).toMatch(/Post 12 opens.*Post 8 opens.*Page 1 of 3.*Next: \/sco search border page:2/su)
  expect(first).not.toMatch(/Post 7 opens|Previous/u)
  expect(await says('search border page:2')).toMatch(
    /6\. Post 7 opens.*Brief 6: .*Previous: .*page:1.*Next: .*page:3/su,
  )
  expect(await says('search border page:9')).toMatch(
    /Post 1 opens.*There is no page 9; this is the last\. Page 3 of 3/su,
  )
  expect(await says('search border', { channel: null })).not.toContain('Page')
})

test('of a list of one page no other page is told of, whichever is asked for', async () => {
  const { says } = await withPosts(2)
  for (const page of ['0', '7']) {
    const said = await says(`search border page:${page}`)
    expect(said).toMatch(/Post 2 opens.*There is one page only/su)
    expect(said).not.toContain('page:2')
  }
})

test.each([
  ['en', /Pages are counted from 1.*\/sco search border page:2.*Page 1 of 3/su],
  ['ru', /Страницы считаются с 1.*\/sco search border page:2.*Страница 1 из 3/su],
  ['zh', /页码从 1 开始.*\/sco search border page:2.*第 1/su],
])('what is no number of a page is the first one, and how pages are numbered is told (%s)', async (locale, told) => {
  const { says } = await withPosts(12)
  for (const page of ['0', 'abc', '-1', '1.5', ''])
    expect(await says(`search border page:${page}`, { locale }), page).toMatch(told)
  expect(await says('search border page:999', { locale })).toContain('999')
})

test.each([
  ['en', 'This is a test:'],
  ['ru', 'Это проба:'],
  ['zh', '这是测试：'],
])(
  'a test is marked as one (%s), and as the channel’s digest would be, while a digest is not',
  async (locale, mark) => {
    const { says, store } = aDesk()
    for (const [id, title, text] of [
      ['a', 'Trains run again', 'The railway to Kara-Tash carries passengers.'],
      ['b', 'Walrus seen in the harbour', 'Children fed a walrus with herring.'],
    ] as const) {
      const article = anArticle({
        id,
        url: `https://news.example/${id}`,
        title,
        text,
        published: '2026-11-23T20:00:00.000Z',
      })
      await store.saveArticle(article, factsOf(article), [])
    }
    await store.saveSubscription(aSubscription({ size: 'short', exclude: ['walrus'] }))
    const test = await says('digest test share', { locale })
    expect(test).toContain(mark)
    expect(test).toContain('Trains run again')
    expect(test).not.toMatch(/Walrus seen|carries passengers/u)
    expect(await says('digest share', { locale })).not.toContain(mark)
  },
)

test('a digest has the pages that it has, whatever page is asked for', async () => {
  const { says } = await withPosts(20)
  expect(await says('digest page:0')).not.toContain('failed')
  expect(await says('digest page:999')).toContain('There is one page only')
})

test('words that nothing holds, none, and too many get a clear answer', async () => {
  const { says } = await withPosts(1)
  expect(await says('search bananas')).toContain('The one stored article does not hold “bananas”')
  expect(await says('search <!channel> ***')).toContain('The one stored article does not hold')
  expect(await says('search ***')).toContain('The one stored article does not hold')
  expect(await says('search')).toContain('Which words?')
  expect(await says(`search ${'a'.repeat(3_000)}`)).toContain('longer than 200 characters')
})

test('a word that is no command, and commands with nothing behind them, say what to type', async () => {
  const { says } = await withPosts(1)
  expect(await says('quot Alimov')).toMatch(/Did you mean: .*quote Alimov: \/sco quote Alimov/su)
  expect(await says('xyzzyx')).toMatch(/There is no command.*help: \/sco help/su)
  expect(await says('proof')).toContain('Which quotation?')
  expect(await says('why')).toContain('Why which article?')
  expect(await says(`brief ${'a '.repeat(1_500)}`)).toContain('longer than 200 characters')
})

test('the button of an article that was dropped meanwhile says so', async () => {
  const { says } = await withPosts(1)
  expect(await says('brief aaaaaaaaaaa1')).toContain('Post 1 opens')
  expect(await says('brief bbbbbbbbbbb1')).toContain('no longer stored')
})

test('an article is briefed by its link, whatever way it is written', async () => {
  const { store, says } = await withPosts(1)
  await store.saveFate({
    url: 'https://news.example/post-1',
    topic: 'sco',
    article: 'aaaaaaaaaaa1',
    at: '2026-11-20T08:00:00.000Z',
    feed: null,
    kept: true,
    score: 5,
    why: 'border',
  })
  expect(await says('brief http://news.example/post-1/?utm_source=chat#top')).toContain('Post 1 opens')
  expect(await says('brief https://news.example/other')).toContain('No stored article has the address')
  expect(await says('why http://news.example/other')).toContain('http://news.example/other stood in no feed')
})
