import { expect, test } from 'vitest'
import { entryOf, feedOf, read } from './reading.ts'

const json = (item: object, feed: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'River News', items: [item], ...feed })

test('a JSON Feed is read', async () => {
  const feed = json(
    {
      id: 'n-1',
      url: '/1',
      title: 'Ferry late',
      content_html: '<p>One.</p><p>Two.</p>',
      summary: 'Short.',
      date_published: '2025-03-04T09:30:00+05:00',
      date_modified: '2025-03-05T00:00:00Z',
      authors: [{ name: 'Mira Holt' }],
      language: 'kk',
    },
    { home_page_url: 'https://news.example/', language: 'ru' },
  )
  expect(await feedOf(feed)).toEqual({
    title: 'River News',
    link: 'https://news.example/',
    language: 'ru',
    hints: { minutes: null, skipHours: [], skipDays: [] },
    entries: [
      {
        id: 'n-1',
        url: 'https://news.example/1',
        title: 'Ferry late',
        published: '2025-03-04T04:30:00.000Z',
        updated: '2025-03-05T00:00:00.000Z',
        author: 'Mira Holt',
        text: 'One.\n\nTwo.',
        summary: 'Short.',
        language: 'kk',
      },
    ],
  })
})

test('version 1, numbers as ids, text contents and what the feed says for all', async () => {
  const feed = json(
    { id: 7, content_text: 'a < b\n\nc', external_url: 'https://else.example/' },
    { version: 'https://jsonfeed.org/version/1', author: { name: 'Mira Holt' }, language: 'ru' },
  )
  expect(await entryOf(feed)).toMatchObject({
    id: '7',
    url: 'https://else.example/',
    title: '',
    text: 'a < b\n\nc',
    author: 'Mira Holt',
    language: 'ru',
  })
})

test('an item that is no object is passed over', async () => {
  expect((await feedOf(json({}, { items: [null, 'x', { id: 'a' }, []] }))).entries.map(({ id }) => id)).toEqual(['a'])
})

test.each([
  ['another document', '{"name":"package","version":"1.0.0"}', /no JSON Feed/],
  ['a list', '[1, 2]', /no JSON Feed/],
  ['a document that is cut off', json({ id: 'a' }).slice(0, -5), /cannot be read/],
])('%s is no feed', async (_, text, why) => {
  const result = await read(text)
  expect(result).toMatchObject({ is: 'no feed', alternates: [] })
  expect(result.is === 'no feed' ? result.why : '').toMatch(why)
})
