import { dayMs, plusMs } from '../instant.ts'
import type { Engine } from './engine.ts'
import type { Store } from './store.ts'
import { toArticle } from './article-row.ts'

/** The last look is at three days; a little more, for a bot that was down. */
const longestMs = 4 * dayMs

/** The part of the store that knows which pages are to be looked at again. */
export function secondLookStore({ database }: Engine): Pick<Store, 'pagesToSeeAgain' | 'sawAgain'> {
  return {
    pagesToSeeAgain: async (now, limit) => {
      const rows = await database
        .selectFrom('articles')
        .selectAll()
        .where('look_at', '<=', now)
        // What was not told while it was news needs no look any more.
        .where('look_at', '>', plusMs(now, -longestMs))
        .where((article) =>
          article.exists(
            article.selectFrom('told').select('told.article').whereRef('told.article', '=', 'articles.id'),
          ),
        )
        .orderBy('look_at')
        .limit(limit)
        .execute()
      return rows.flatMap((row) =>
        row.page_url === null
          ? []
          : [
              {
                article: toArticle(row),
                topic: row.topic,
                url: row.page_url,
                storedAt: row.stored_at,
                goneAt: row.gone_at,
                withdrawnAt: row.withdrawn_at,
                returnedAt: row.returned_at,
              },
            ],
      )
    },
    sawAgain: async (articleId, { next, goneAt, withdrawnAt, returnedAt }) => {
      await database
        .updateTable('articles')
        .set({ look_at: next, gone_at: goneAt, withdrawn_at: withdrawnAt, returned_at: returnedAt })
        .where('id', '=', articleId)
        .execute()
    },
  }
}
