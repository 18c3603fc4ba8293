import { setTimeout as wait } from 'node:timers/promises'
import { chanceOf, type Chance } from './chance.ts'
import { asked, firstComposed, jobsInHand, takenOver } from './cluster-look.ts'
import type { Befell, Troubles } from './cluster-befell.ts'
import type { Town } from './cluster-town.ts'
import type { StartedBot } from './started-bot.ts'

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
      const taken = await takenOver(town, inHand)
      const seconds = taken.seconds - (befell.awaySeconds - awayBefore) * town.speed
      const last = taken.last.slice(0, 3).join(', ')
      troubles.say(`taken over ${seconds.toFixed(1)} s after a kill, with ${inHand.length} in hand, the last ${last}`)
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
