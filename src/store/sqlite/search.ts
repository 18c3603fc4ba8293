import { sql, type Kysely, type SqlBool } from 'kysely'
import type { Search } from '../engine.ts'
import type { ArticleRow, Tables } from '../tables.ts'

/** Articles by their words with FTS5. */
export function sqliteSearch(database: Kysely<Tables>): Search {
  return {
    index: async (step, article, words) => {
      await sql`delete from article_words where article = ${article}`.execute(step)
      await sql`insert into article_words (article, words) values (${article}, ${words.join(' ')})`.execute(step)
    },
    forget: async (step, articles) => {
      await sql`delete from article_words where article in (${sql.join(articles)})`.execute(step)
    },
    holding: (words, limit) =>
      sql<SqlBool>`articles.id in (select article from article_words where words match ${words.map(quoted).join(' ')} order by rowid desc limit ${limit})`,
    ranked: async (topic, words, limit) => {
      const { rows } = await sql<ArticleRow>`
        select articles.* from article_words join articles on articles.id = article_words.article
        where article_words.words match ${words.map(quoted).join(' OR ')} and articles.topic = ${topic}
        order by rank, article_words.rowid limit ${limit}`.execute(database)
      return rows
    },
  }
}

// So quoted a word is a word, also where it is one that FTS5 reads as an order, such as OR.
const quoted = (word: string): string => `"${word}"`
