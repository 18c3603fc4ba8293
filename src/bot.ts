import { Refused, type Adapter, type Desk } from '../adapters/adapter.ts'
import { minuteMs, msOf, secondMs, type Instant } from './instant.ts'
import type { Log } from './log.ts'
import { correct } from './publish/correct.ts'
import type { Press } from './publish/press.ts'
import { publish, recoverDeliveries } from './publish/publish.ts'

/** Runs a task once after some milliseconds, and gives the way to call it off. */
export type Later = (ms: number, task: () => void) => () => void

/** The running program: adapters that listen, and a tick that brings out what is due. */
export type Bot = {
  /** Starts every adapter, each for itself: one that is down is tried again soon, one that is refused is named, and tried again every five minutes. */
  start(): Promise<void>
  /** Publishes what ought to be out by now. Level, not edge: a tick too many does nothing. */
  tick(): Promise<void>
  /** Takes no more work, and waits for what is in hand. */
  stop(): Promise<void>
}

const firstRetryMs = 2 * secondMs
const longestRetryMs = 5 * minuteMs

export type BotParts = {
  readonly adapters: readonly Adapter[]
  readonly desk: Desk
  readonly press: Omit<Press, 'adapters' | 'stopping' | 'log'>
  /** Brings in what is due of news. */
  readonly gather: () => Promise<void>
  /** True when no other process works on the same store: then nobody has a part in hand before the start. */
  readonly alone: boolean
  readonly log: Log
  readonly later: Later
}

/** Puts the parts together; nothing runs before `start`. */
export function createBot({ adapters, desk, press, gather, alone, log, later }: BotParts): Bot {
  let stopping = false
  let publishing: Promise<void> | undefined
  let gathering: Promise<void> | undefined
  let correcting: Promise<void> | undefined
  let again = false
  const calledOff = new Map<string, () => void>()
  const ready = new Set<Adapter>()

  // One alarm a name: setting it anew calls the earlier one off.
  const alarm = (name: string, ms: number, task: () => void): void => {
    calledOff.get(name)?.()
    if (!stopping) calledOff.set(name, later(ms, task))
  }

  const publishOnce = async (): Promise<void> => {
    const listening = adapters.filter((adapter) => ready.has(adapter))
    const parts = { ...press, log, adapters: listening, stopping: () => stopping }
    const next = await publish(parts)
    correctOnce(parts)
    if (next !== undefined) wakeAt(next)
  }
  // Edits may take long where a platform is slow; digests do not wait for them either.
  const correctOnce = (parts: Press): void => {
    correcting ??= correct(parts)
      .catch((error: unknown) => log.error({ error }, 'correcting failed; it is tried again at the next minute'))
      .finally(() => {
        correcting = undefined
      })
  }
  const wakeAt = (next: Instant): void => {
    const ms = msOf(next) - msOf(press.now())
    if (ms < minuteMs) alarm('publish', Math.max(ms, 100), () => void tick())
  }
  // News may take minutes to come in; digests do not wait for it, and the next minute does not begin it twice.
  const gatherOnce = (): void => {
    gathering ??= gather()
      .catch((error: unknown) => log.error({ error }, 'gathering news failed; it is tried again at the next minute'))
      .finally(() => {
        gathering = undefined
      })
  }
  const tick = async (): Promise<void> => {
    if (stopping) return
    gatherOnce()
    if (publishing !== undefined) {
      again = true
      return publishing
    }
    publishing = publishOnce()
      .catch((error: unknown) => log.error({ error }, 'publishing failed; it is tried again at the next minute'))
      .finally(() => {
        publishing = undefined
      })
    await publishing
    if (again) {
      again = false
      await tick()
    }
  }

  const startOne = async (adapter: Adapter, retryMs: number): Promise<void> => {
    const { platform } = adapter
    try {
      await adapter.start(desk, (event, details = {}) => log.info({ platform, ...details }, event))
      ready.add(adapter)
      log.info({ platform }, 'listening')
      void tick()
    } catch (error) {
      if (error instanceof Refused) {
        log.error({ platform, retryInMs: longestRetryMs }, error.message)
        alarm(`start ${platform}`, longestRetryMs, () => void startOne(adapter, longestRetryMs))
        return
      }
      log.warn({ platform, error, retryInMs: retryMs }, 'could not start; it is tried again, the others go on')
      alarm(`start ${platform}`, retryMs, () => void startOne(adapter, Math.min(retryMs * 2, longestRetryMs)))
    }
  }

  return {
    start: async () => {
      if (alone) await recoverDeliveries({ ...press, log, adapters, stopping: () => stopping })
      // The page needs no SDK: it listens before those of the chats are loaded, which takes as long again.
      const [pages, chats] = [
        adapters.filter(({ channels }) => channels === null),
        adapters.filter(({ channels }) => channels !== null),
      ]
      await Promise.all(pages.map((adapter) => startOne(adapter, firstRetryMs)))
      await Promise.all(chats.map((adapter) => startOne(adapter, firstRetryMs)))
    },
    tick,
    stop: async () => {
      stopping = true
      for (const callOff of calledOff.values()) callOff()
      await Promise.all([publishing, gathering, correcting])
      await Promise.all(
        adapters.map((adapter) =>
          adapter
            .stop()
            .catch((error: unknown) => log.warn({ error, platform: adapter.platform }, 'did not stop cleanly')),
        ),
      )
    },
  }
}
