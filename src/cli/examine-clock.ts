import type { Finding } from '../../adapters/finding.ts'
import type { Instant } from '../instant.ts'
import { driftInWords, driftMs } from '../operate/drift.ts'
import type { Store } from '../store/store.ts'

// Before the first version was written: a clock that says so is wrong, and would plan digests in the past.
const notBefore = '2026-11-01T00:00:00.000Z'
const what = 'clock'

/** Whether this machine's clock may be right. */
export function examineClock(now: Instant): Finding {
  return now < notBefore
    ? { what, is: 'wrong', words: `${now} is in the past: set this machine's clock` }
    : { what, is: 'well', words: now }
}

/** How this machine's clock differs from that of the database's machine; nothing where it does not. */
export async function examineDrift(store: Pick<Store, 'reach'>, now: () => Instant): Promise<readonly Finding[]> {
  const why = driftInWords(await driftMs(store, now))
  return why === null ? [] : [{ what, is: 'wrong', words: why }]
}
