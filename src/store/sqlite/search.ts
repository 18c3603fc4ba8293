import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Search } from '../engine.ts'
import type { Tables } from '../tables.ts'

/** Articles by their words with FTS5. Its rows are known by their number; `article_words_at` tells whose they are. */
export function sqliteSearch(database: Kysely<Tables>): Search {
  return {
    index: async (step, article, words) => {
      await forgetWords(step, [article])
      await sql`insert into article_words (article, words) values (${article}, ${words.join(' ')})`.execute(step)
      await sql`insert into article_words_at (place, article, topic, published, stored_at)
        select last_insert_rowid(), id, topic, published, stored_at from articles where id = ${article}`.execute(step)
    },
    forget: forgetWords,
    holding: (topic, words, limit) =>
      idsIn(
        database,
        sql`select article from article_words_at
          where +topic = ${topic} and place in (
            select rowid from article_words where words match ${words.map(quoted).join(' ')} order by rowid desc limit ${limit}
          )
          order by published desc, stored_at desc, article`,
      ),
    ranked: async (topic, words, limit) => {
      const rare = await rareAmong(database, words)
      const ranked = (match: string) => idsIn(database, bestOf(topic, match, limit))
      // What stands in half of all articles counts for nothing beside any other word: it is asked for only where the others find too few.
      const first = rare.length === 0 ? [] : await ranked(matchOf(words, rare))
      return first.length === limit || rare.length === words.length ? first : ranked(matchOf(words, words))
    },
  }
}

type Ids = RawBuilder<{ readonly article: string }>

async function idsIn(database: Kysely<Tables>, ids: Ids): Promise<readonly string[]> {
  const { rows } = await ids.execute(database)
  return rows.map(({ article }) => article)
}

function bestOf(topic: string, match: string, limit: number): Ids {
  return sql`select found.article from article_words join article_words_at as found on found.place = article_words.rowid
    where article_words.words match ${match} and +found.topic = ${topic} order by rank, found.place limit ${limit}`
}

async function forgetWords(step: Kysely<Tables>, articles: readonly string[]): Promise<void> {
  const places = sql`select place from article_words_at where article in (${sql.join(articles)})`
  await sql`delete from article_words where rowid in (${places})`.execute(step)
  await sql`delete from article_words_at where article in (${sql.join(articles)})`.execute(step)
}

/** Those of some words that stand in fewer than half of all articles. */
async function rareAmong(database: Kysely<Tables>, words: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly term: string }>`
    select term from article_words_counted where term in (${sql.join(words)})
      and doc * 2 >= (select count(*) from article_words_at)`.execute(database)
  const common = new Set(rows.map(({ term }) => term))
  return words.filter((word) => !common.has(word))
}

/** Articles that hold one of `among`, ranked by all words. The rare ones count twice, which leaves their order as it is: all others are next to nothing beside them. */
function matchOf(words: readonly string[], among: readonly string[]): string {
  const anyOf = (some: readonly string[]) => some.map(quoted).join(' OR ')
  return among.length === words.length ? anyOf(words) : `(${anyOf(among)}) AND (${anyOf(words)})`
}

// So quoted a word is a word, also where it is one that FTS5 reads as an order, such as OR.
const quoted = (word: string): string => `"${word}"`
