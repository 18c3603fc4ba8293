import { secondMs } from '../instant.ts'

/**
 * How long an unknown post is left alone before its channel is read: a post that is still on its way would be missed, and doubled.
 * Measured: 29 doubles of 450 without a delay, none with a few seconds.
 */
export const settleMs = 5 * secondMs

/** The platforms' calls end after 10 s: a post that began longer ago is not on its way any more. */
const callMs = 10 * secondMs

/** A part that has been in hand for longer than this was left by whoever had it. */
export const heldMs = callMs + settleMs
