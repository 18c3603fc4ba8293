import { callMs } from '../../adapters/call.ts'
import { minuteMs, plusMs, secondMs, type Instant } from '../instant.ts'
import { graceMs } from '../schedule/slot.ts'

/**
 * How long an unknown post is left alone before its channel is read: a post that is still on its way would be missed, and doubled.
 * Measured: 29 doubles of 450 without a delay, none with a few seconds.
 */
export const settleMs = 4 * secondMs

/** How long after a part was taken in hand its post may begin: later, others may soon look for it. */
export const beginMs = 2 * secondMs

/** A part that has been in hand for longer than this was left by whoever had it: a post that began in time is not on its way any more. */
export const heldMs = beginMs + callMs + settleMs

/** By so much may a claim lie ahead of a clock: those of processes differ, and a slow one claims ahead. One beyond was made before the clock was set back. */
export const aheadMs = minuteMs

/** What `Store.channelsWaiting` is asked at an instant. */
export const waitingAt = (now: Instant) => ({
  heldSince: plusMs(now, -heldMs),
  heldUntil: plusMs(now, aheadMs),
  dueSince: plusMs(now, -graceMs),
})
