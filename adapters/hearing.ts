import type { Desk, Heard } from './adapter.ts'

/** One command as it goes, measured from when it was heard. */
export type Hearing = {
  /** It was acknowledged. */
  acknowledged(): void
  /** It was replied to, or could not be: the desk is told. */
  done(verb: string, outcome: Heard['outcome']): void
}

/** Begins to measure a command. `now` is in milliseconds. */
export function hear(desk: Pick<Desk, 'heard'>, platform: Heard['platform'], now: () => number): Hearing {
  const heardMs = now()
  let ackMs: number | undefined
  return {
    acknowledged: () => {
      ackMs ??= now() - heardMs
    },
    done: (verb, outcome) => {
      const replyMs = now() - heardMs
      desk.heard({ platform, verb, outcome, ackMs: ackMs ?? replyMs, replyMs })
    },
  }
}
