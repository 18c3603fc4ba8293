import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'

/** What is being worked on: the ids that every log line of that work carries. */
export type Trace = { readonly command?: string; readonly edition?: string; readonly delivery?: string }

// Lines also come from deep inside an SDK or the store, where no argument of ours reaches.
const current = new AsyncLocalStorage<Trace>()

/** Does some work under these ids, besides those it is under already. */
export function during<Result>(ids: Trace, work: () => Result): Result {
  return current.run({ ...current.getStore(), ...ids }, work)
}

/** The ids of the work in hand; none outside of any. */
export function traceNow(): Trace {
  return current.getStore() ?? {}
}

/** A command's id in the log, made of the platform's own id of what was asked: the same when the platform delivers it twice. */
export function commandId(nativeId: string): string {
  return createHash('sha256').update(nativeId).digest('hex').slice(0, 12)
}
