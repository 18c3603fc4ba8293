import { DatabaseSync } from 'node:sqlite'
import { start } from '../../src/store/sqlite/migrations/001-start.ts'
import { feeds } from '../../src/store/sqlite/migrations/002-feeds.ts'
import { stories } from '../../src/store/sqlite/migrations/003-stories.ts'

/** Writes a store as it was before topics could share articles and feeds, with one article that a feed gave, and a quote of it. */
export function oldStore(file: string): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true })
  database.exec(`${start}${feeds}${stories}
    insert into articles (id, topic, revision, url, title, source_name, published, published_precision, language, text, hash, stored_at, sample, text_from, story)
      values ('aaaaaaaaaaaa', 'sco', 1, 'https://news.example/a', 'Old news', 'Example', '2026-11-20T08:00:00.000Z', 'instant', 'en', 'The gate opens.', 'h', '2026-11-20T08:00:00.000Z', 0, 'feed', 'aaaaaaaaaaaa');
    insert into revisions values ('aaaaaaaaaaaa', 1, 'Old news', 'The gate opens.', 'h', '2026-11-20T08:00:00.000Z');
    insert into article_words values ('aaaaaaaaaaaa', 'old news the gate opens');
    insert into quotes values ('aaaaaaaaaaaa-1-0', 'aaaaaaaaaaaa', 'sco', 1, 0, 'marat', 'Marat', '2026-11-20T08:00:00.000Z', '{}');
    insert into feeds values ('https://news.example/feed', 'sco', 'Example', null, null, 'en', 30, null, '{"etag":"1"}');
    insert into items values ('https://news.example/feed', 'g1', 'aaaaaaaaaaaa', 'h');
    insert into fates values ('https://news.example/a', 'sco', 'aaaaaaaaaaaa', '2026-11-20T08:00:00.000Z', 'https://news.example/feed', 1, 5, 'because');
    pragma user_version = 3;`)
  database.close()
}
