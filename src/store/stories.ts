import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { toArticle } from './article-row.ts'
import type { Placed, Store, Stretch } from './store.ts'
import type { ArticleRow, Tables } from './tables.ts'

type StoryStore = Pick<Store, 'unplaced' | 'placed' | 'storyArticles' | 'place'>
type Rows = SelectQueryBuilder<Tables, 'articles', ArticleRow>

/** SQLite takes some thousand parameters a statement; a list of ids is asked for in pieces of this many. */
const idsAtOnce = 500

/** The part of the store that knows which story each article is part of. */
export function storyStore(database: Kysely<Tables>): StoryStore {
  const articlesOf = (topic: string): Rows => database.selectFrom('articles').selectAll().where('topic', '=', topic)
  return {
    unplaced: async (topic, { after, upTo }) => {
      // The plus keeps SQLite from the indexes of all articles of these days: few are in no story yet, and those have an index.
      const [stored, published] = [sql<string>`+stored_at`, sql<string>`+published`]
      const rows = await articlesOf(topic)
        .where('story', 'is', null)
        .where((row) =>
          row.or([
            row.and([row(stored, '>', after), row(stored, '<=', upTo)]),
            row.and([row(published, '>', after), row(published, '<=', upTo)]),
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
      for (let from = 0; from < stories.length; from += idsAtOnce) {
        const ids = stories.slice(from, from + idsAtOnce)
        const rows = await database.selectFrom('articles').selectAll().where('story', 'in', ids).execute()
        found.push(...placedOf(rows, new Map()))
      }
      return found.toSorted(byDate)
    },
    place: async (stories) =>
      database.transaction().execute(async (step) => {
        for (const [article, story] of stories)
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
