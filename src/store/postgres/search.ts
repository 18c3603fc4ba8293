import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Search } from '../engine.ts'
import type { Tables } from '../tables.ts'

/**
 * Articles by their words with an inverted index (GIN) over arrays of them. A `tsvector` would hold at most 1 MB of words and 16,383 places, and its
 * ranks know nothing of how rare a word is; so how often each word stands in an article is kept beside it, and BM25 is reckoned from that.
 */
export function postgresSearch(database: Kysely<Tables>): Search {
  return {
    index: async (step, article, words) => {
      const times = new Map<string, number>()
      for (const word of words.map(keyOf)) times.set(word, (times.get(word) ?? 0) + 1)
      await sql`delete from article_words where article = ${article}`.execute(step)
      await sql`insert into article_words (article, words, times, length)
        values (${article}, ${[...times.keys()]}::text[], ${[...times.values()]}::integer[], ${words.length})`.execute(
        step,
      )
    },
    forget: async (step, articles) => {
      await sql`delete from article_words where article = any(${articles}::text[])`.execute(step)
    },
    // An array, so that these few are looked up by their ids: joined, all articles of a topic would be read beside them.
    holding: async (topic, words, limit) => {
      const { rows } = await sql<{ readonly id: string }>`
        select id from articles where topic = ${topic} and id = any(array(
          select article from article_words where words @> ${words.map(keyOf)}::text[] order by place desc limit ${limit}
        ))
        order by published desc nulls last, stored_at desc, id`.execute(database)
      return rows.map(({ id }) => id)
    },
    ranked: async (topic, words, limit) => {
      const wanted = await raritiesOf(database, words.map(keyOf))
      const rare = wanted.filter(({ rarity }) => rarity > leastRarity)
      // What stands in half of all articles counts for nothing beside any other word: it is asked for only where the others find too few.
      const first = rare.length === 0 ? [] : await scored(database, topic, wanted, rare, limit)
      return first.length === limit || rare.length === wanted.length
        ? first
        : scored(database, topic, wanted, wanted, limit)
    },
  }
}

type Wanted = { readonly word: string; readonly rarity: number; readonly average: number }

/** The rarity of a word that stands in half of all articles or more. */
const leastRarity = 1e-6

async function raritiesOf(database: Kysely<Tables>, words: readonly string[]): Promise<readonly Wanted[]> {
  const { rows } = await sql<Wanted>`
    select word, average, greatest(ln((articles - hits + 0.5) / (hits + 0.5)), ${leastRarity}::float8) as rarity
    from unnest(${words}::text[]) with ordinality as list (word, nth)
      cross join lateral (select count(*)::float8 as hits from article_words where words @> array[word]) as held
      cross join (select count(*)::float8 as articles, sum(length)::float8 / count(*)::float8 as average from article_words) as all_words
    order by nth`.execute(database)
  return rows
}

// https://www.sqlite.org/fts5.html#the_bm25_function: k1 is 1.2, b is 0.75, and the words are summed up in their order.
async function scored(
  database: Kysely<Tables>,
  topic: string,
  wanted: readonly Wanted[],
  among: readonly Wanted[],
  limit: number,
): Promise<readonly string[]> {
  const list = wanted.map(({ word, rarity }, nth) => sql`(${nth}::integer, ${word}::text, ${rarity}::float8)`)
  const { rows } = await sql<{ readonly id: string }>`
    with wanted (nth, word, rarity) as (values ${sql.join(list)})
    select articles.id
    from (
      select place, article, (
        select sum(rarity * ((often * 2.2) / (often + 1.2 * (0.25 + 0.75 * length / ${wanted[0]?.average}::float8))) order by nth)
        from wanted cross join lateral (select times[array_position(words, word)]::float8 as often) as said
      ) as score
      from article_words
      where words && ${among.map(({ word }) => word)}::text[]
    ) as found
    join articles on articles.id = found.article
    where articles.topic = ${topic}
    order by score desc, place
    limit ${limit}`.execute(database)
  return rows.map(({ id }) => id)
}

// An index entry has some two thousand bytes of room: of a longer "word" its hash is kept, which begins as no word does.
const longestWord = 200

function keyOf(word: string): string {
  return word.length <= longestWord ? word : `#${createHash('sha256').update(word).digest('hex')}`
}
