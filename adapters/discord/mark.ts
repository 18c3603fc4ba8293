import { createHash } from 'node:crypto'
import type { DeliveryId } from '../adapter.ts'

/**
 * The number by which a delivery's message is known again: the id of its container. A message that is read later has
 * lost its nonce, and text that only a program understands has no place before readers; but Discord gives back the ids
 * of components, 32-bit numbers which a bot chooses and nobody sees. 31 bits of a hash among our own few messages of the
 * last hours meet by chance once in some millions of years.
 */
export function markOf(delivery: DeliveryId): number {
  return (createHash('sha256').update(delivery).digest().readUInt32BE(0) >>> 1) | 1
}
