import type { Kysely, SelectQueryBuilder } from 'kysely'
import { toArticle } from './article-row.ts'
import type { Engine } from './engine.ts'
import { piecesOf } from './pieces.ts'
import type { Placed, Store, Stretch } from './store.ts'
import type { ArticleRow, Tables } from './tables.ts'

type StoryStore = Pick<Store, 'unplaced' | 'placed' | 'storyArticles' | 'place'>
type Rows = SelectQueryBuilder<Tables, 'articles', ArticleRow>

/** The part of the store that knows which story each article is part of. */
export function storyStore({ database, write }: Engine): StoryStore {
  const articlesOf = (topic: string): Rows => database.selectFrom('articles').selectAll().where('topic', '=', topic)
  return {
    unplaced: async (topic, { after, upTo }) => {
      const rows = await articlesOf(topic)
        .where('story', 'is', null)
        .where((row) =>
          row.or([
            row.and([row('stored_at', '>', after), row('stored_at', '<=', upTo)]),
            row.and([row('published', '>', after), row('published', '<=', upTo)]),
          ]),
        )
        .execute()
      return placedOf(rows, new Map())
    },
    placed: async (topic, by, stretch) => {
      const column = by === 'stored' ? 'stored_at' : 'published'
      const rows = await articlesOf(topic)
        .where(column, '>', stretch.after)
        .where(column, '<=', stretch.upTo)
        .where('withdrawn_at', 'is', null)
        .execute()
      return placedOf(rows, await personsOf(database, topic, column, stretch))
    },
    storyArticles: async (stories) => {
      const found: Placed[] = []
      for (const ids of piecesOf(stories)) {
        const rows = await database.selectFrom('articles').selectAll().where('story', 'in', ids).execute()
        found.push(...placedOf(rows, new Map()))
      }
      return found.toSorted(byDate)
    },
    place: async (stories) =>
      write(async (step) => {
        // In one order everywhere: who holds one row and waits for another is waited for by nobody.
        for (const [article, story] of [...stories].toSorted(byId))
          await step
            .updateTable('articles')
            .set({ story })
            .where('id', '=', article)
            .where('story', 'is', null)
            .execute()
      }),
  }
}

function placedOf(rows: readonly ArticleRow[], persons: ReadonlyMap<string, readonly string[]>): readonly Placed[] {
  return rows
    .map((row) => ({
      article: toArticle(row),
      story: row.story,
      storedAt: row.stored_at,
      persons: persons.get(row.id) ?? [],
    }))
    .toSorted(byDate)
}

const byId = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : 1)

const dateOf = ({ article: { published }, storedAt }: Placed): string => published ?? storedAt

function byDate(one: Placed, other: Placed): number {
  const [a, b] = [dateOf(one), dateOf(other)]
  if (a !== b) return a < b ? -1 : 1
  return one.article.id < other.article.id ? -1 : 1
}

async function personsOf(
  database: Kysely<Tables>,
  topic: string,
  column: 'stored_at' | 'published',
  { after, upTo }: Stretch,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database
    .selectFrom('articles')
    .innerJoin('quotes', 'quotes.article', 'articles.id')
    .select(['quotes.article', 'quotes.person'])
    .distinct()
    .where('articles.topic', '=', topic)
    .where(`articles.${column}`, '>', after)
    .where(`articles.${column}`, '<=', upTo)
    .where('quotes.person', 'is not', null)
    .execute()
  const persons = new Map<string, string[]>()
  for (const { article, person } of rows) {
    if (person === null) continue
    const known = persons.get(article)
    if (known === undefined) persons.set(article, [person])
    else known.push(person)
  }
  return persons
}
