import { assert, asyncProperty, constantFrom, array, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { anArticle, factsOf } from '../../support/articles.ts'
import { newFolder } from '../../support/folder.ts'
import { newDatabaseWith } from '../../support/postgres.ts'
import { postgresAt, sqliteIn } from '../../support/stores.ts'

const words = [
  'gate',
  'Gate’s',
  'GATES',
  'border-post',
  'café',
  'naïve',
  'e.g.',
  'col·lecció',
  'l’heure',
  '3.14',
  '1,000',
  'U.S.',
  'ёлка',
  'Елка',
  'йод',
  'Україна',
  '口岸',
  '边境口岸开通',
  '李·明',
  'ผู้',
  'हिन्दी',
  'العربية',
  '👍🏽',
  '😀gate',
  'ﬁne',
  'Ⅷ',
  '½',
  '"OR"',
  'AND',
  'NOT',
  'NEAR(a b)',
  'gate*',
  '^gate',
  'a:b',
  'x_y',
  '--',
  '(',
  '\u0000',
  '\ud800',
  '\u{FDD0}0',
  "it's",
  'w'.repeat(3_000),
]

test('both stores find the same articles for the same words, and put them in the same order', async () => {
  const [sqlite, postgres] = [sqliteIn(newFolder()), await postgresAt(await newDatabaseWith('tables'))]
  const text = array(constantFrom(...words), { minLength: 1, maxLength: 12 })
  let stored = 0
  await assert(
    asyncProperty(uniqueArray(text, { maxLength: 4 }), text, async (texts, asked) => {
      for (const words of texts) {
        stored += 1
        const article = anArticle({ id: `a${stored}`, title: words[0] ?? '', text: words.join(' ') })
        for (const store of [sqlite, postgres]) await store.saveArticle(article, factsOf(article), [])
      }
      const found = await Promise.all(
        [sqlite, postgres].map(async (store) => ({
          all: (await store.articles({ topic: 'sco', limit: 50, words: asked.slice(0, 2).join(' ') })).map(
            ({ id }) => id,
          ),
          ids: await store.idsHolding('sco', asked[0] ?? ''),
          some: (await store.articles({ topic: 'sco', limit: 50, someWords: asked.join(' ') })).map(({ id }) => id),
        })),
      )
      expect(found[1]).toEqual(found[0])
    }),
    { numRuns: 60 },
  )
  expect(stored).toBeGreaterThan(50)
})
