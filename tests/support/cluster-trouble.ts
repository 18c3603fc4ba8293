import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from '../fakes/faults.ts'
import { chanceOf, type Chance } from './chance.ts'
import { asked, jobsInHand, progressOf, takenOver } from './cluster-look.ts'
import type { Town } from './cluster-town.ts'
import type { StartedBot } from './started-bot.ts'

/** What befalls the processes. All seconds are the wall's. */
export type Troubles = {
  /** A process is killed so often, until so many were. */
  readonly killEverySeconds: number
  readonly mostKills: number
  /** Whether another process is started in the place of one that was killed. */
  readonly replaces: boolean
  /** When the database goes away after the first digest was composed, and for how long; one after the other. */
  readonly outages: readonly { readonly afterSeconds: number; readonly seconds: number }[]
  /** How often all connections to the database are cut after the first digest was composed, until they were so many times. */
  readonly cutEverySeconds: number
  readonly mostCuts: number
  /** A line for whoever watches. */
  readonly say: (line: string) => void
}

/** What befell them. */
export type Befell = {
  kills: number
  cuts: number
  restarts: number
  /** Processes that ended by themselves while the database was there. */
  crashes: number
  faults: number
  /** Commands that were asked while the database was away, and those that were not told to come again in a moment. */
  asked: number
  unanswered: number
  /** For how long the database was away. */
  awaySeconds: number
  /**
   * The longest time from a kill until the last piece of work that was in hand then was done, or begun anew by another process, on the clock of the
   * processes; without the time for which the database was away.
   */
  takeoverSeconds: number
}

/** The processes that are killed, and how one is started in the place of another. */
export type Crew = { readonly processes: StartedBot[]; readonly start: () => StartedBot }

/** Makes trouble until the signal comes; resolves when what was killed last is taken over. */
export async function makeTrouble(
  town: Town,
  crew: Crew,
  troubles: Troubles,
  befell: Befell,
  { seed, signal }: { readonly seed: number; readonly signal: AbortSignal },
): Promise<void> {
  const state: State = { town, crew, troubles, befell, signal, chance: chanceOf(seed), watched: [], isAway: false }
  await Promise.all([killing(state), cutting(state), restarting(state), supervising(state)])
  await Promise.all(state.watched)
}

type State = {
  readonly town: Town
  readonly crew: Crew
  readonly troubles: Troubles
  readonly befell: Befell
  readonly signal: AbortSignal
  readonly chance: Chance
  readonly watched: Promise<void>[]
  isAway: boolean
}

const pause = (signal: AbortSignal, seconds: number): Promise<void> =>
  wait(seconds * 1_000, undefined, { signal }).catch(() => undefined)

async function firstComposed(town: Town, signal: AbortSignal): Promise<void> {
  while (((await progressOf(town))?.planned ?? 0) === 0 && !signal.aborted) await pause(signal, 0.02)
}

async function killing({ town, crew, troubles, befell, signal, chance, watched }: State): Promise<void> {
  await firstComposed(town, signal)
  while (!signal.aborted && befell.kills < troubles.mostKills) {
    await pause(signal, troubles.killEverySeconds)
    let inHand = await jobsInHand(town)
    // A process that has nothing to do is no loss.
    while (inHand.length === 0 && !signal.aborted) {
      await pause(signal, 0.02)
      inHand = await jobsInHand(town)
    }
    if (signal.aborted) return
    const victim = Math.floor(chance() * crew.processes.length)
    await crew.processes[victim]?.kill()
    befell.kills += 1
    if (troubles.replaces) crew.processes[victim] = crew.start()
    const awayBefore = befell.awaySeconds
    const watch = async (): Promise<void> => {
      const seconds = (await takenOver(town, inHand)) - (befell.awaySeconds - awayBefore) * town.speed
      troubles.say(`taken over ${seconds.toFixed(1)} s after a kill, with ${inHand.length} in hand`)
      befell.takeoverSeconds = Math.max(befell.takeoverSeconds, seconds)
    }
    watched.push(watch())
  }
}

async function cutting({ town, troubles, befell, signal }: State): Promise<void> {
  await firstComposed(town, signal)
  while (!signal.aborted && befell.cuts < troubles.mostCuts) {
    await pause(signal, troubles.cutEverySeconds)
    if (signal.aborted) return
    const cut = await asked(
      town,
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    )
    if (cut !== undefined) befell.cuts += 1
  }
}

async function restarting(state: State): Promise<void> {
  const { town, troubles, befell, signal } = state
  await firstComposed(town, signal)
  for (const { afterSeconds, seconds } of troubles.outages) {
    await pause(signal, afterSeconds)
    if (signal.aborted) return
    const gone = performance.now()
    state.isAway = true
    await town.server.stop()
    const answered = askWhileAway(town, befell, seconds)
    await wait(seconds * 1_000)
    await answered
    await town.server.start()
    befell.awaySeconds += (performance.now() - gone) / 1_000
    state.isAway = false
    befell.restarts += 1
    troubles.say(`the database is back after ${seconds} s`)
  }
}

// Where no process talks in a chat there is nobody to ask.
async function askWhileAway(town: Town, befell: Befell, seconds: number): Promise<void> {
  if (town.slack.socket.connected === 0) return
  befell.asked += 1
  const answer = town.slack.say('/sco brief').then(({ blocks, text }) => JSON.stringify(blocks) + text)
  const told = await Promise.race([answer, wait(Math.max(seconds, 10) * 1_000, '')])
  if (!told.includes('for a moment out of reach')) befell.unanswered += 1
}

// As the system's own supervisor does: a process that starts while the database is away ends, and is started again.
async function supervising(state: State): Promise<void> {
  const { crew, troubles, befell, signal } = state
  while (!signal.aborted) {
    await pause(signal, 0.5)
    for (const [index, { child, log }] of crew.processes.entries()) {
      if (child.exitCode === null || signal.aborted) continue
      if (!state.isAway && child.exitCode !== 75) {
        befell.crashes += 1
        troubles.say(`ended by itself with ${child.exitCode}: ${log().slice(-500)}`)
      }
      crew.processes[index] = crew.start()
    }
  }
}

/** 1 % of answers are lost after the message was stored and 1 % before, 1 % are limits, 1 % errors. */
export function failNowAndThen({ slack, discord }: Town, seed: number, befell: Befell): void {
  const chance = chanceOf(seed)
  const draw = (): Fault | undefined => {
    const fault = faultOf(chance())
    if (fault !== undefined) befell.faults += 1
    return fault
  }
  slack.failBy('chat.postMessage', draw)
  discord.failBy('message.create', draw)
}

function faultOf(lot: number): Fault | undefined {
  if (lot < 0.01) return { kind: 'reset', when: 'after' }
  if (lot < 0.02) return { kind: 'reset', when: 'before' }
  if (lot < 0.03) return { kind: 'limited', retryAfterSeconds: 2 }
  if (lot < 0.04) return { kind: 'status', status: 500, when: lot < 0.035 ? 'after' : 'before' }
  return undefined
}
