import type { DatabaseSync } from 'node:sqlite'
import { idOf } from '../../ids.ts'
import { UsageError } from '../../usage-error.ts'
import { feeds } from './migrations/002-feeds.ts'
import { stories } from './migrations/003-stories.ts'
import { feedsByTopic } from './migrations/004-feeds-by-topic.ts'
import { articlesByTopic } from './migrations/005-articles-by-topic.ts'
import { namedFeeds } from './migrations/006-named-feeds.ts'
import { toldByPart } from './migrations/007-told-by-part.ts'
import { corrections } from './migrations/008-corrections.ts'
import { roundup } from './migrations/009-roundup.ts'
import { usedIndexes } from './migrations/010-used-indexes.ts'
import { robots } from './migrations/011-robots.ts'
import { threads } from './migrations/012-threads.ts'
import { secondLooks } from './migrations/013-second-looks.ts'
import { deliveriesByChannel } from './migrations/014-deliveries-by-channel.ts'
import { installations } from './migrations/015-installations.ts'
import { placesOfWords } from './migrations/016-places-of-words.ts'
import { returned } from './migrations/017-returned.ts'
import { start } from './migrations/001-start.ts'

// Numbered by their place: the first brings an empty store to version 1.
const migrations: readonly string[] = [
  start,
  feeds,
  stories,
  feedsByTopic,
  articlesByTopic,
  namedFeeds,
  toldByPart,
  corrections,
  roundup,
  usedIndexes,
  robots,
  threads,
  secondLooks,
  deliveriesByChannel,
  installations,
  placesOfWords,
  returned,
]

/** The number of the last migration that a store has; 0 of one that is empty or no store. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0)
}

/** Whether a store was made by an older program. */
export function isOlder(database: DatabaseSync): boolean {
  const found = versionOf(database)
  return found > 0 && found < migrations.length
}

/** Brings a store up to this program's version, each step whole or not at all. Refuses a newer store, and leaves it as it is. */
export function migrate(database: DatabaseSync, file: string): void {
  const found = versionOf(database)
  if (found > migrations.length) {
    throw new UsageError(
      `The store ${file} was written by a newer Dateline (its version is ${found}, this program knows ${migrations.length}). ` +
        'Nothing was changed. Start the newer program again, or restore a backup from before it.',
    )
  }
  // An article was known by the hash of its address alone; with its topic it is what `articleIdOf` gives for that address.
  database.function('article_id', { deterministic: true }, (topic, id) => idOf(String(topic), String(id)))
  for (let version = found; version < migrations.length; version += 1) {
    database.exec('begin immediate')
    try {
      // Another process may have taken this step while we waited for the lock.
      if (versionOf(database) === version) {
        database.exec(migrations[version] ?? '')
        database.exec(`pragma user_version = ${version + 1}`)
      }
      database.exec('commit')
    } catch (error) {
      database.exec('rollback')
      throw error
    }
  }
}
