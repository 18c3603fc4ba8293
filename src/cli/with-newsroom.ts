import { openNewsroom } from '../ingest/newsroom.ts'
import { noOtherProcess } from '../locks/locks.ts'
import type { Newsroom } from '../ingest/room.ts'
import { logStream } from '../log-stream.ts'
import { openLog, secretsIn } from '../log.ts'
import type { Shell } from './shell.ts'
import type { Workplace } from './workplace.ts'

/** Opens what brings news in, does the work, and lets go of threads and connections. Only what goes wrong is logged, unless more was asked for. */
export async function withNewsroom<Result>(
  shell: Shell,
  { settings, store, topics }: Workplace,
  keepAll: boolean,
  work: (room: Newsroom) => Promise<Result>,
): Promise<Result> {
  const level = settings.logLevel === 'info' ? 'warn' : settings.logLevel
  const log = openLog(level, await logStream(shell.stderr, shell.colour), secretsIn(settings))
  const newsroom = openNewsroom({
    settings,
    store,
    topics,
    log,
    now: shell.now,
    keepAll,
    stopping: shell.stopping,
    locks: noOtherProcess,
  })
  try {
    return await work(newsroom.room)
  } finally {
    await newsroom.close()
  }
}
