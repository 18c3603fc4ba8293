import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Search } from '../engine.ts'
import type { ArticleRow, Tables } from '../tables.ts'

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
    holding: (words, limit) =>
      sql<string>`(select article from article_words where words @> ${words.map(keyOf)}::text[] order by place desc limit ${limit})`,
    ranked: async (topic, words, limit) => {
      const { rows } = await sql<ArticleRow>`
        with wanted as materialized (
          select word, nth, greatest(ln((totals.articles - hits.count + 0.5) / (hits.count + 0.5)), 1e-6) as rarity, totals.average
          from unnest(${words.map(keyOf)}::text[]) with ordinality as list (word, nth),
            lateral (select count(*)::float8 as count from article_words where words @> array[list.word]) as hits,
            (select count(*)::float8 as articles, sum(length)::float8 / count(*)::float8 as average from article_words) as totals
        ), found as (
          select place, article, length, words, times from article_words where words && ${words.map(keyOf)}::text[]
        )
        select articles.*
        from (
          select found.place, found.article,
            sum(rarity * ((often * 2.2) / (often + 1.2 * (0.25 + 0.75 * length / average))) order by nth) as score
          from found
            cross join lateral (select word, often::float8 from unnest(words, times) as pairs (word, often)) as said
            join wanted using (word)
          group by found.place, found.article
        ) as scored
        join articles on articles.id = scored.article
        where articles.topic = ${topic}
        order by scored.score desc, scored.place
        limit ${limit}`.execute(database)
      return rows
    },
  }
}

// An index entry has some two thousand bytes of room: of a longer "word" its hash is kept, which begins as no word does.
const longestWord = 200

function keyOf(word: string): string {
  return word.length <= longestWord ? word : `#${createHash('sha256').update(word).digest('hex')}`
}
