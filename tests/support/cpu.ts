import { readFileSync } from 'node:fs'
import { asked } from './cluster-look.ts'
import type { Town } from './cluster-town.ts'
import type { StartedBot } from './started-bot.ts'

/** Seconds of a processor that were used, where the system tells: by the processes, by the database, and by this process with the fakes. */
export type Cpu = {
  readonly workers: number
  readonly database: number
  readonly fakes: number
  /** Transactions of the database, each of them one statement or more. */
  readonly transactions: number
}

/** What was used until now. What a killed process used is not counted. */
export async function cpuOf(town: Town, processes: readonly StartedBot[]): Promise<Cpu> {
  const [row] =
    (await asked<{ readonly transactions: number; readonly pids: readonly number[] }>(
      town,
      `select (select xact_commit from pg_stat_database where datname = current_database())::int as transactions,
        (select array_agg(pid) from pg_stat_activity) as pids`,
    )) ?? []
  const own = process.cpuUsage()
  return {
    workers: sum(processes.map(({ child }) => ticksOf(child.pid).self)),
    // The children that ended already count with the one that waited for them: the server itself.
    database: sum((row?.pids ?? []).map((pid) => ticksOf(pid).self)) + ticksOf(parentOf(row?.pids[0])).withEnded,
    fakes: (own.user + own.system) / 1e6,
    transactions: row?.transactions ?? 0,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: 4 is the parent, 14 to 17 are times in hundredths, with those of ended children.
function fieldsOf(pid: number | undefined): readonly string[] {
  try {
    return (
      readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    )
  } catch {
    return []
  }
}

function ticksOf(pid: number | undefined): { readonly self: number; readonly withEnded: number } {
  const fields = fieldsOf(pid)
  const secondsAt = (...places: readonly number[]) => sum(places.map((place) => Number(fields[place - 3] ?? 0))) / 100
  return { self: secondsAt(14, 15), withEnded: secondsAt(14, 15, 16, 17) }
}

function parentOf(pid: number | undefined): number | undefined {
  const parent = fieldsOf(pid)[1]
  return parent === undefined ? undefined : Number(parent)
}
