import type { ExpressionBuilder } from 'kysely'
import type { Engine } from './engine.ts'
import type { StoryStore } from './port/stories.ts'
import type { Tables } from './tables.ts'

/** The part of the store that moves articles to their stories, as long as those were not told. */
export function placing({ database, write }: Engine): Pick<StoryStore, 'toldStories' | 'place'> {
  return {
    toldStories: async (topic, after) => {
      const lately = database
        .selectFrom('articles')
        .select('story')
        .where('topic', '=', topic)
        .where('stored_at', '>', after)
      // Of those stories alone: the articles of a topic are many, and SQLite would look through all of them.
      const rows = await database
        .selectFrom('articles')
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
                from === null
                  ? row('story', 'is', null)
                  : row.and([row('story', '=', from), row.not(wasStoryTold(row, from))]),
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

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

// Thrown to undo a transaction.
class HasMoved extends Error {}

const wasStoryTold = (row: ExpressionBuilder<Tables, 'articles'>, story: string) =>
  row.exists(
    row
      .selectFrom('told')
      .innerJoin('articles as member', 'member.id', 'told.article')
      .select('told.article')
      .where('member.story', '=', story),
  )

const wasTold = (row: ExpressionBuilder<Tables, 'articles'>) =>
  row.exists(row.selectFrom('told').select('told.article').whereRef('told.article', '=', 'articles.id'))
