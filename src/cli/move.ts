import { resolve } from 'node:path'
import { SingleBar } from 'cli-progress'
import type { Command as Program } from 'commander'
import { readSettings } from '../settings.ts'
import { countRows } from '../store/move/copy-rows.ts'
import type { From, To } from '../store/move/ends.ts'
import { Stopped } from '../stopped.ts'
import { move } from '../store/move/move.ts'
import { moveFromFolder, moveToFolder } from '../store/sqlite/ends.ts'
import { UsageError } from '../usage-error.ts'
import type { FailingShell } from './shell.ts'

type Options = { readonly from: string; readonly to: string }

/** `move`: takes a store to another place, of the same kind or of the other. */
export function addTo(program: Program, shell: FailingShell): void {
  const places =
    'a folder, an address postgres://…, or DATABASE_URL for the one that is set, which keeps its password out of the list of processes'
  program
    .command('move')
    .description('copies the store to another place, and compares both; no bot may run on either')
    .requiredOption('--from <place>', `where it is: ${places}`)
    .requiredOption(
      '--to <place>',
      'where it goes, likewise; nothing may be there yet but what a move that was broken off left',
    )
    .action((options: Options) => moveStore(shell, options))
}

async function moveStore(shell: FailingShell, options: Options): Promise<void> {
  const [source, target] = [placeOf(options.from, shell), placeOf(options.to, shell)]
  if (source.named === target.named)
    throw new UsageError('--from and --to are the same place. Nothing was moved. Name another one.')
  const from = await source.from()
  try {
    const to = await target.to(from.place)
    try {
      await moveShown(shell, from, to)
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

async function moveShown(shell: FailingShell, from: From, to: To): Promise<void> {
  const rows = await countRows(from.side)
  const bar = new SingleBar({
    format: '{bar} {percentage}%, {eta_formatted} left',
    stream: shell.stderr,
    clearOnComplete: true,
  })
  // Each row is copied, then read on both sides.
  if (shell.colour) bar.start(rows * 3, 0)
  try {
    const sums = await move(from, to, (done) => {
      if (shell.colour) bar.increment(done)
      if (shell.stopping()) throw new Stopped()
    })
    const count = sums.reduce((sum, { rows }) => sum + rows, 0)
    bar.stop()
    shell.write(
      `The store of ${from.place} is now at ${to.place} too: ${count} rows of ${sums.length} tables, whose counts and hashes agree. ` +
        `Set ${to.place.startsWith('PostgreSQL') ? 'DATABASE_URL' : 'DATA_DIR, and take DATABASE_URL out,'} for the bot to work on it. ` +
        `What is at ${from.place} stays as it was: let no bot run on it any more, or its digests come twice.\n`,
    )
  } catch (error) {
    bar.stop()
    if (!(error instanceof Stopped)) throw error
    shell.write(
      'The move was stopped. The same command goes on where it was; until then no bot can work on what it left.\n',
    )
    shell.fail()
  }
}

type Place = {
  readonly named: string
  readonly from: () => Promise<From>
  readonly to: (source: string) => Promise<To>
}

function placeOf(named: string, { env, pid }: FailingShell): Place {
  if (named !== 'DATABASE_URL' && !/^[a-z]+:\/\//i.test(named)) {
    const folder = resolve(named)
    return {
      named: folder,
      from: () => Promise.resolve(moveFromFolder(folder, pid)),
      to: (source) => Promise.resolve(moveToFolder(folder, source, pid)),
    }
  }
  const url = urlOf(named, env)
  return {
    named: url,
    from: async () => (await import('../store/postgres/move-from.ts')).moveFromPostgres(url, pid),
    to: async (source) => (await import('../store/postgres/move-to.ts')).moveToPostgres(url, source, pid),
  }
}

function urlOf(named: string, env: FailingShell['env']): string {
  const { database } = readSettings(named === 'DATABASE_URL' ? env : { ...env, DATABASE_URL: named })
  if (database === null)
    throw new UsageError('DATABASE_URL is not set. Nothing was moved. Set it, or write an address.')
  return database.url.reveal()
}
