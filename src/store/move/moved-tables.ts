import type { Tables } from '../tables.ts'

/** A table as it is moved: its columns, and those by which a row is known, in whose order rows are read. */
export type MovedTable = {
  readonly name: keyof Tables
  readonly columns: readonly string[]
  readonly keys: readonly string[]
}

const table = <Name extends keyof Tables>(
  name: Name,
  keys: readonly (keyof Tables[Name] & string)[],
  ...others: readonly (keyof Tables[Name] & string)[]
): MovedTable => ({ name, keys, columns: [...keys, ...others] })

/** All that a store keeps, each after what it refers to. The words of articles are not moved: they are made anew of the texts. */
export const movedTables: readonly MovedTable[] = [
  table(
    'articles',
    ['id'],
    ...(['topic', 'revision', 'url', 'title', 'byline', 'source_name', 'source_kind', 'source_country'] as const),
    ...(['published', 'published_precision', 'language', 'text', 'hash', 'stored_at', 'sample'] as const),
    ...(['text_from', 'story', 'page_url', 'look_at', 'gone_at', 'withdrawn_at', 'returned_at'] as const),
  ),
  table('revisions', ['article', 'revision'], 'title', 'text', 'hash', 'seen_at'),
  table('quotes', ['id'], 'article', 'topic', 'revision', 'start', 'person', 'speaker', 'published', 'quote'),
  table(
    'subscriptions',
    ['id'],
    ...(['channel', 'topic', 'times', 'zone', 'locale', 'created_by', 'created_at', 'paused', 'removed'] as const),
    ...(['renewed_at', 'days', 'size', 'include', 'exclude', 'quiet', 'corrections', 'roundup', 'look_at'] as const),
  ),
  table('editions', ['id'], 'subscription', 'local_date', 'slot', 'due_at', 'after', 'up_to', 'message'),
  table(
    'deliveries',
    ['id'],
    ...([
      'edition',
      'part',
      'channel',
      'thread',
      'payload',
      'state',
      'message_id',
      'attempts',
      'error',
      'planned_at',
    ] as const),
    ...(['not_before', 'claimed_at', 'sent_at'] as const),
  ),
  table('told', ['edition', 'article'], 'story', 'revision', 'part', 'shown'),
  table(
    'feeds',
    ['url', 'topic'],
    ...(['publisher', 'country', 'kind', 'language', 'interval_minutes', 'added_by', 'state', 'listed'] as const),
  ),
  table('items', ['feed', 'topic', 'guid'], 'article', 'hash'),
  table('fates', ['url', 'topic'], 'article', 'at', 'feed', 'kept', 'score', 'why'),
  table('hosts', ['host'], 'not_before'),
  table('robots', ['origin'], 'text', 'until'),
  table('notices', ['key'], 'at'),
  table('installations', ['tenant'], 'sealed', 'installed_by', 'installed_at'),
]
