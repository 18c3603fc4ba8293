import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { Fault } from '../fakes/faults.ts'
import { chanceOf } from './chance.ts'
import { startProcess, type Process } from './cluster-process.ts'
import { standingOf, type Standing } from './cluster-toll.ts'
import { openTown, type Town } from './cluster-town.ts'

/** The same seed gives the same news and the same order of faults and victims; the moments are the machine's. */
export type ClusterTorture = {
  readonly subscriptions: number
  readonly workers: number
  readonly seed: number
  /** A process is killed so often, until so many were. */
  readonly killEverySeconds: number
  readonly mostKills: number
  /** When the database goes away, and for how long. */
  readonly databaseAwayAt: number
  readonly databaseAwaySeconds: number
  /** How often all connections to the database are cut. */
  readonly cutEverySeconds: number
  readonly durable: boolean
  /** False when every call to the platforms goes well. */
  readonly faults?: boolean
  readonly say?: (line: string) => void
}

export type ClusterToll = Standing & {
  readonly kills: number
  readonly cuts: number
  readonly restarts: number
  /** Processes that ended by themselves while the database was there. */
  readonly crashes: number
  readonly faults: number
  readonly seconds: number
  /** For how long the database was away. */
  readonly awaySeconds: number
  /** The longest time from a kill until the last piece of work that was in hand then was done, or begun anew by another process; without the time for which the database was away. */
  readonly takeoverSeconds: number
}

const giveUpSeconds = 900
const roles = ['worker', 'scheduler']

/** Digests of one minute go out from several processes on one PostgreSQL, which are killed and cut off meanwhile; then the ledger is held against the channels. */
export async function tortureCluster(torture: ClusterTorture): Promise<ClusterToll> {
  const { subscriptions, workers, seed, durable, say = () => undefined } = torture
  const town = await openTown(subscriptions, seed, durable)
  const count = { kills: 0, cuts: 0, restarts: 0, crashes: 0, faults: 0, awaySeconds: 0, takeoverSeconds: 0 }
  if (torture.faults ?? true) failNowAndThen(town, seed, count)
  const processes: Process[] = Array.from({ length: workers }, () => startProcess(town, roles))
  const over = new AbortController()
  const began = performance.now()
  try {
    const trouble = makeTrouble(town, torture, processes, count, over.signal)
    await allClosed(town, say)
    over.abort()
    await trouble
    const seconds = (performance.now() - began) / 1_000
    return { ...count, seconds, ...(await standingOf(town)) }
  } catch (error) {
    throw new Error(`${String(error)}\n${processes.map(({ log }) => log().slice(-2_000)).join('\n---\n')}`, {
      cause: error,
    })
  } finally {
    over.abort()
    await Promise.all(processes.map((one) => one.kill()))
    await town.close()
  }
}

/** 1 % of answers are lost after the message was stored and 1 % before, 1 % are limits, 1 % errors. */
function failNowAndThen({ slack, discord }: Town, seed: number, count: { faults: number }): void {
  const chance = chanceOf(seed + 1)
  const draw = (): Fault | undefined => {
    const lot = chance()
    const fault: Fault | undefined =
      lot < 0.01
        ? { kind: 'reset', when: 'after' }
        : lot < 0.02
          ? { kind: 'reset', when: 'before' }
          : lot < 0.03
            ? { kind: 'limited', retryAfterSeconds: 2 }
            : lot < 0.04
              ? { kind: 'status', status: 500, when: lot < 0.035 ? 'after' : 'before' }
              : undefined
    if (fault !== undefined) count.faults += 1
    return fault
  }
  slack.failBy('chat.postMessage', draw)
  discord.failBy('message.create', draw)
}

async function makeTrouble(
  town: Town,
  torture: ClusterTorture,
  processes: Process[],
  count: {
    kills: number
    cuts: number
    restarts: number
    crashes: number
    awaySeconds: number
    takeoverSeconds: number
  },
  signal: AbortSignal,
): Promise<void> {
  const chance = chanceOf(torture.seed + 2)
  const { say = () => undefined } = torture
  const watched: Promise<void>[] = []
  let isAway = false
  const pause = (seconds: number) => wait(seconds * 1_000, undefined, { signal }).catch(() => undefined)
  const killing = async (): Promise<void> => {
    while (!signal.aborted && count.kills < torture.mostKills) {
      await pause(torture.killEverySeconds)
      let inHand = await jobsInHand(town)
      // A process that has nothing to do is no loss.
      while (inHand.length === 0 && !signal.aborted) {
        await pause(0.1)
        inHand = await jobsInHand(town)
      }
      if (signal.aborted) return
      const victim = Math.floor(chance() * processes.length)
      await processes[victim]?.kill()
      count.kills += 1
      processes[victim] = startProcess(town, roles)
      const awayBefore = count.awaySeconds
      const watch = async (): Promise<void> => {
        const seconds = (await takenOver(town, inHand)) - (count.awaySeconds - awayBefore)
        say(`taken over ${seconds.toFixed(1)} s after a kill, with ${inHand.length} in hand`)
        count.takeoverSeconds = Math.max(count.takeoverSeconds, seconds)
      }
      watched.push(watch())
    }
  }
  const cutting = async (): Promise<void> => {
    while (!signal.aborted) {
      await pause(torture.cutEverySeconds)
      if (signal.aborted) return
      const cut = await asked(
        town,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
      )
      if (cut !== undefined) count.cuts += 1
    }
  }
  const restarting = async (): Promise<void> => {
    await pause(torture.databaseAwayAt)
    if (signal.aborted) return
    const gone = performance.now()
    isAway = true
    await town.server.stop()
    await wait(torture.databaseAwaySeconds * 1_000)
    await town.server.start()
    count.awaySeconds += (performance.now() - gone) / 1_000
    isAway = false
    count.restarts += 1
    say('the database is back')
  }
  // As the system's own supervisor does: a process that starts while the database is away ends, and is started again.
  const supervising = async (): Promise<void> => {
    while (!signal.aborted) {
      await pause(1)
      for (const [index, { child, log }] of processes.entries()) {
        if (child.exitCode === null || signal.aborted) continue
        if (!isAway && child.exitCode !== 75) {
          count.crashes += 1
          say(`ended by itself with ${child.exitCode}: ${log().slice(-500)}`)
        }
        processes[index] = startProcess(town, roles)
      }
    }
  }
  await Promise.all([killing(), cutting(), restarting(), supervising()])
  await Promise.all(watched)
}

type InHand = { readonly id: string; readonly started_on: Date }

/** The pieces of work that some process has in hand. */
async function jobsInHand(town: Town): Promise<readonly InHand[]> {
  return ((await asked(town, "select id, started_on from pgboss.job where state = 'active'")) ??
    []) as readonly InHand[]
}

/** Seconds until each of these was done, or begun anew. */
async function takenOver(town: Town, inHand: readonly InHand[]): Promise<number> {
  const began = performance.now()
  let left = new Map(inHand.map(({ id, started_on }) => [id, started_on.getTime()]))
  while (left.size > 0) {
    await wait(500)
    const rows = (await asked(
      town,
      "select id, started_on, state from pgboss.job where state in ('active', 'retry')",
    )) as readonly (InHand & { readonly state: string })[] | undefined
    if (rows === undefined) continue
    const still = rows.filter(({ id, started_on, state }) => state === 'retry' || started_on.getTime() === left.get(id))
    left = new Map(still.flatMap(({ id }) => (left.has(id) ? [[id, left.get(id) ?? 0]] : [])))
  }
  return (performance.now() - began) / 1_000
}

/** The rows of a statement; undefined while the database is away. */
async function asked(town: Town, statement: string): Promise<readonly unknown[] | undefined> {
  const client = new Client({ connectionString: town.server.url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(statement)).rows as readonly unknown[]
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function allClosed(town: Town, say: (line: string) => void): Promise<void> {
  const limit = performance.now() + giveUpSeconds * 1_000
  let lately = ''
  for (;;) {
    const rows = (await asked(
      town,
      `select (select count(*) from editions)::int as planned,
        (select count(*) from deliveries where state in ('planned', 'sending', 'unknown'))::int as open`,
    )) as readonly { readonly planned: number; readonly open: number }[] | undefined
    const [state] = rows ?? []
    if (state !== undefined && state.planned === town.subscriptions && state.open === 0) return
    const line = state === undefined ? 'the database is away' : `${state.planned} composed, ${state.open} parts open`
    if (line !== lately) say(line)
    lately = line
    if (performance.now() > limit) throw new Error(`it did not come to its end: ${line}`)
    await wait(1_000)
  }
}
