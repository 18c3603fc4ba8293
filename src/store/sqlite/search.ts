import { sql, type Kysely, type SqlBool } from 'kysely'
import type { Search } from '../engine.ts'
import type { ArticleRow, Tables } from '../tables.ts'

/** Articles by their words with FTS5. Its rows are found by their number, which `article_words_at` keeps for each article. */
export function sqliteSearch(database: Kysely<Tables>): Search {
  return {
    index: async (step, article, words) => {
      await forgetWords(step, [article])
      await sql`insert into article_words (article, words) values (${article}, ${words.join(' ')})`.execute(step)
      await sql`insert or replace into article_words_at (article, place) values (${article}, last_insert_rowid())`.execute(
        step,
      )
    },
    forget: forgetWords,
    // Without the plus it is the index of the topic that is gone through, and not the few articles that were found.
    holding: (topic, words, limit) =>
      sql<SqlBool>`+articles.topic = ${topic} and articles.id in (select article from article_words where words match ${words.map(quoted).join(' ')} order by rowid desc limit ${limit})`,
    ranked: async (topic, words, limit) => {
      const rare = await rareAmong(database, words)
      // What stands in half of all articles counts for nothing beside any other word: it is asked for only where the others find too few.
      const first = rare.length === 0 ? [] : await rankedIn(database, topic, matchOf(words, rare), limit)
      return first.length === limit || rare.length === words.length
        ? first
        : rankedIn(database, topic, matchOf(words, words), limit)
    },
  }
}

async function forgetWords(step: Kysely<Tables>, articles: readonly string[]): Promise<void> {
  await sql`delete from article_words where rowid in (select place from article_words_at where article in (${sql.join(articles)}))`.execute(
    step,
  )
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

const everything = -1

// What is ranked and sorted are numbers alone; the texts are read of those that are left.
async function rankedIn(
  database: Kysely<Tables>,
  topic: string,
  match: string,
  limit: number,
): Promise<readonly ArticleRow[]> {
  const found = await bestIn(database, match, limit * 2)
  const ofTopic = found.filter((one) => one.topic === topic)
  // The others are in other topics.
  const isShort = ofTopic.length < limit && found.length === limit * 2
  const all = isShort ? (await bestIn(database, match, everything)).filter((one) => one.topic === topic) : ofTopic
  const ids = all.slice(0, limit).map(({ id }) => id)
  if (ids.length === 0) return []
  const rows = await database.selectFrom('articles').selectAll().where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function bestIn(
  database: Kysely<Tables>,
  match: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly topic: string }[]> {
  const { rows } = await sql<{ readonly id: string; readonly topic: string }>`
    select articles.id, articles.topic from (
      select rowid as place, rank as score from article_words where words match ${match} order by rank, rowid limit ${limit}
    ) as found
    join article_words on article_words.rowid = found.place
    join articles on articles.id = article_words.article
    order by found.score, found.place`.execute(database)
  return rows
}

// So quoted a word is a word, also where it is one that FTS5 reads as an order, such as OR.
const quoted = (word: string): string => `"${word}"`
