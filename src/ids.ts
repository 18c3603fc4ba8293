import { createHash } from 'node:crypto'
import type { DeliveryId } from '../adapters/adapter.ts'

/** The first 12 hexadecimal characters of a SHA-256 over facts: the same facts give the same id in every process. */
export function idOf(...facts: readonly (string | number)[]): string {
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 12)
}

/** The id of an article in a topic, from what it is known by: its canonical address, its entry in a feed, or its text. */
export function articleIdOf(topic: string, knownBy: string): string {
  return idOf(topic, idOf(knownBy))
}

/** The ledger's key of a part; 12 + 1 + at most 4 characters, under Discord's 25 for a nonce. */
export function deliveryId(edition: string, part: number): DeliveryId {
  return `${edition}-${part}` as DeliveryId
}
