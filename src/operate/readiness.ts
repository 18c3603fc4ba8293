import type { Adapter } from '../../adapters/adapter.ts'
import { secondMs, type Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { driftInWords, driftMs } from './drift.ts'

/** A part of the program that does not work, why, and since when that is known. */
export type Unready = { readonly what: string; readonly since: Instant; readonly why: string }

/** Says what is not ready. */
export type Readiness = {
  /** Looks at everything anew. */
  look(): Promise<readonly Unready[]>
}

/** Whoever asks waits a few seconds at most, also while the store does not answer at all. */
const usualPatienceMs = 2 * secondMs

/** The store must answer, this machine's clock agree with its own, and each adapter listen, unless another process does in its stead; `patienceMs` is how long the store may take. */
export function createReadiness(
  store: Pick<Store, 'reach'>,
  adapters: readonly Adapter[],
  now: () => Instant,
  standsBy: (adapter: Adapter) => boolean = () => false,
  patienceMs = usualPatienceMs,
): Readiness {
  const since = new Map<string, Instant>()
  const note = (what: string, why: string | null): readonly Unready[] => {
    if (why === null) since.delete(what)
    else if (!since.has(what)) since.set(what, now())
    const known = since.get(what)
    return why === null || known === undefined ? [] : [{ what, since: known, why }]
  }
  for (const { platform } of adapters) since.set(platform, now())
  return {
    look: async () => {
      const { store: trouble, clock } = await troublesOf(store, now, patienceMs)
      return [
        ...note('store', trouble),
        ...note('clock', clock),
        ...adapters.flatMap((adapter) =>
          note(adapter.platform, adapter.listens() || standsBy(adapter) ? null : 'not connected: see the log for why'),
        ),
      ]
    },
  }
}

type Troubles = { readonly store: string | null; readonly clock: string | null }

async function troublesOf(store: Pick<Store, 'reach'>, now: () => Instant, patienceMs: number): Promise<Troubles> {
  const patience = AbortSignal.timeout(patienceMs)
  const tooLong = new Promise<Troubles>((resolve) => {
    patience.addEventListener('abort', () =>
      resolve({ store: `did not answer within ${patienceMs / secondMs} s`, clock: null }),
    )
  })
  const answer = driftMs(store, now).then(
    (ms): Troubles => ({ store: null, clock: driftInWords(ms) }),
    // What a driver says may hold an address with a password; the log, which takes those out, has it.
    (): Troubles => ({ store: 'does not answer: see the log for why', clock: null }),
  )
  return Promise.race([answer, tooLong])
}
