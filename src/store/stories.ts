import { sql, type ExpressionBuilder, type Kysely, type SelectQueryBuilder } from 'kysely'
import { toArticle } from './article-row.ts'
import type { StoryStore } from './port/stories.ts'
import type { Engine } from './engine.ts'
import { piecesOf } from './pieces.ts'
import type { Instant } from '../instant.ts'
import type { Placed, StoryMember, Stretch } from './store.ts'
import type { ArticleRow, Tables } from './tables.ts'

type Rows = SelectQueryBuilder<Tables, 'articles', ArticleRow>

/** The part of the store that knows which story each article is part of. */
export function storyStore({ database, write }: Engine): StoryStore {
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
    toldStories: async (topic, after) => {
      const lately = articlesOf(topic).clearSelect().select('story').where('stored_at', '>', after)
      const rows = await articlesOf(topic)
        .clearSelect()
        .select('story')
        .distinct()
        .where('story', 'in', lately)
        .where(wasTold)
        .execute()
      return new Set(rows.flatMap(({ story }) => (story === null ? [] : [story])))
    },
    place: async (moves) => {
      try {
        await write(async (step) => {
          // In one order everywhere: who holds one row and waits for another is waited for by nobody.
          for (const { article, from, to } of moves.toSorted((one, other) => compare(one.article, other.article))) {
            const { numUpdatedRows } = await step
              .updateTable('articles')
              .set({ story: to })
              .where('id', '=', article)
              .where((row) =>
                from === null ? row('story', 'is', null) : row.and([row('story', '=', from), row.not(wasTold(row))]),
              )
              .executeTakeFirst()
            if (numUpdatedRows === 0n) throw new HasMoved()
          }
        })
        return true
      } catch (error) {
        if (error instanceof HasMoved) return false
        throw error
      }
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

// Thrown to undo a transaction.
class HasMoved extends Error {}

const wasTold = (row: ExpressionBuilder<Tables, 'articles'>) =>
  row.exists(row.selectFrom('told').select('told.article').whereRef('told.article', '=', 'articles.id'))

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
