import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { toArticle } from './article-row.ts'
import type { StoryStore } from './port/stories.ts'
import type { Engine } from './engine.ts'
import { piecesOf } from './pieces.ts'
import { placing } from './placing.ts'
import type { Instant } from '../instant.ts'
import type { Placed, StoryMember, Stretch } from './store.ts'
import type { ArticleRow, Tables } from './tables.ts'

type Rows = SelectQueryBuilder<Tables, 'articles', ArticleRow>

/** The part of the store that knows which story each article is part of. */
export function storyStore(engine: Engine): StoryStore {
  const { database } = engine
  const articlesOf = (topic: string): Rows => database.selectFrom('articles').selectAll().where('topic', '=', topic)
  return {
    unplaced: async (topic, { after, upTo }) => {
      // No index holds such sums: those of all articles of these days stay aside, since few are in no story yet, and those have an index.
      const [stored, published] = [sql<string>`stored_at || ''`, sql<string>`published || ''`]
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
    ...placing(engine),
    membersOf: async (stories) => {
      const found: StoryMember[] = []
      for (const ids of piecesOf(stories)) {
        const rows = await database
          .selectFrom('articles')
          .select(['id', 'story', 'published', 'stored_at', 'withdrawn_at'])
          .where('story', 'in', ids)
          .execute()
        for (const { id, story, published, stored_at, withdrawn_at } of rows)
          found.push({
            article: id,
            story: story ?? id,
            published,
            storedAt: stored_at,
            isWithdrawn: withdrawn_at !== null,
          })
      }
      return found.toSorted(
        (one, other) =>
          compare(dateOf(one, one.storedAt), dateOf(other, other.storedAt)) || compare(one.article, other.article),
      )
    },
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

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

const dateOf = ({ published }: Pick<StoryMember, 'published'>, storedAt: Instant): Instant => published ?? storedAt
const byDate = (one: Placed, other: Placed): number =>
  compare(dateOf(one.article, one.storedAt), dateOf(other.article, other.storedAt)) ||
  compare(one.article.id, other.article.id)

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
