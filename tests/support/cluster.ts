import { standingOf, type Standing } from './cluster-toll.ts'
import { allClosed } from './cluster-look.ts'
import { openTown, type Town } from './cluster-town.ts'
import { failNowAndThen, makeTrouble, type Befell, type Crew, type Troubles } from './cluster-trouble.ts'
import { cpuOf, type Cpu } from './cpu.ts'
import { startPostgres, type PostgresServer } from './postgres.ts'
import { startBot, type StartedBot } from './started-bot.ts'

/** The same seed gives the same news and the same order of faults and victims; the moments are the machine's. */
export type ClusterTorture = Partial<Troubles> & {
  readonly subscriptions: number
  readonly workers: number
  readonly seed: number
  /** An empty database; without one a server is started that waits for its disk. */
  readonly databaseUrl?: string
  /** How much faster than the wall's the clock of the processes is. */
  readonly speed?: number
  /** Whether one process more talks in the chats, and is asked while the database is away. */
  readonly talks?: boolean
  /** False when every call to the platforms goes well. */
  readonly faults?: boolean
}

export type ClusterToll = Standing & Readonly<Befell> & { readonly seconds: number; readonly cpu: Cpu }

const never = 1_000_000
const calm: Troubles = {
  killEverySeconds: never,
  mostKills: 0,
  replaces: true,
  outages: [],
  cutEverySeconds: never,
  mostCuts: 0,
  say: () => undefined,
}
const work = ['worker', 'scheduler']

/** Digests of one minute go out from several processes on one PostgreSQL, which are killed and cut off meanwhile; then the ledger is held against the channels. */
export async function tortureCluster(torture: ClusterTorture): Promise<ClusterToll> {
  const { subscriptions, workers, seed, databaseUrl, speed = 1, talks = false, faults = true } = torture
  const troubles = { ...calm, ...torture }
  const server = databaseUrl === undefined ? await startPostgres({ durable: true }) : alwaysThere(databaseUrl)
  const town = await openTown({ subscriptions, seed, server, speed })
  const befell = nothingYet()
  if (faults) failNowAndThen(town, seed + 1, befell)
  const talking = talks ? [startProcess(town, ['chat'])] : []
  if (talks) await town.slack.ready()
  const start = () => startProcess(town, work)
  const crew: Crew = { start, processes: Array.from({ length: workers }, start) }
  const over = new AbortController()
  const began = performance.now()
  try {
    const trouble = makeTrouble(town, crew, troubles, befell, { seed: seed + 2, signal: over.signal })
    await allClosed(town, troubles.say)
    over.abort()
    await trouble
    const seconds = (performance.now() - began) / 1_000
    return { ...befell, seconds, cpu: await cpuOf(town, crew.processes), ...(await standingOf(town)) }
  } catch (error) {
    const logs = [...crew.processes, ...talking].map(({ log }) => log().slice(-2_000)).join('\n---\n')
    throw new Error(`${String(error)}\n${logs}`, { cause: error })
  } finally {
    over.abort()
    await Promise.all([...crew.processes, ...talking].map((one) => one.kill()))
    await town.close()
  }
}

// One that others use too is not stopped.
function alwaysThere(url: string): PostgresServer {
  const nothing = () => Promise.resolve()
  return { url, stop: nothing, start: nothing, close: nothing }
}

function nothingYet(): Befell {
  return {
    kills: 0,
    cuts: 0,
    restarts: 0,
    crashes: 0,
    faults: 0,
    asked: 0,
    unanswered: 0,
    awaySeconds: 0,
    takeoverSeconds: 0,
  }
}

// On the wall's clock it is the program itself.
function startProcess(town: Town, roles: readonly string[]): StartedBot {
  const settings = { DATABASE_URL: town.server.url, DATABASE_POOL: '10' }
  if (town.speed === 1)
    return startBot(town, 'src/cli.ts', ['run', ...roles.flatMap((role) => ['--role', role])], settings)
  return startBot(town, 'tests/support/clustered-bot.ts', [`${town.startMs}`, `${town.speed}`, ...roles], settings)
}
