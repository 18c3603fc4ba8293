import type { Instant } from '../instant.ts'
import { dayMs, hourMs, minuteMs, msOf, toInstant } from '../instant.ts'
import type { Subscription } from '../store/store.ts'

/** One time of a subscription on one local date, as minutes of the day. `dueAt` is when that wall time comes in the subscription's zone. */
export type Slot = { readonly localDate: string; readonly slot: number; readonly dueAt: Instant }

/** How late a digest may still be posted: yesterday's does not arrive tonight. */
export const graceMs = 6 * hourMs

/** The slot of a time, HH:MM: whatever times stand beside it, now or later. */
export function slotOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

type Timetable = Pick<Subscription, 'times' | 'zone' | 'days'>

/** No zone's wall time is further from UTC than this, with an hour of summer time and what a clock change skips. */
const offsetMs = 16 * hourMs

/**
 * The slots that come after one instant and until another, in milliseconds. A wall time that a clock change skips comes at the next valid instant, one
 * that it repeats at its first pass.
 */
function slotsBetween({ times, zone, days }: Timetable, afterMs: number, untilMs: number): readonly Slot[] {
  const slots: Slot[] = []
  // Looking into a zone is slow, so that only wall times which may come then are looked up, whatever the zone's offset.
  for (let dayAt = startOfDay(afterMs - offsetMs); dayAt <= untilMs + offsetMs; dayAt += dayMs) {
    const day = new Date(dayAt)
    // Sunday is 7.
    if (!days.includes(day.getUTCDay() || 7)) continue
    for (const slot of times.map(slotOf)) {
      const [hour, minute] = [Math.floor(slot / 60), slot % 60]
      const wallMs = dayAt + slot * minuteMs
      if (wallMs <= afterMs - offsetMs || wallMs > untilMs + offsetMs) continue
      const wall = new Temporal.PlainDateTime(
        day.getUTCFullYear(),
        day.getUTCMonth() + 1,
        day.getUTCDate(),
        hour,
        minute,
      )
      const dueMs = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
      if (dueMs > afterMs && dueMs <= untilMs)
        slots.push({ localDate: day.toISOString().slice(0, 10), slot, dueAt: toInstant(dueMs) })
    }
  }
  return slots
}

const startOfDay = (ms: number): number => Math.floor(ms / dayMs) * dayMs

const later = (a: Slot, b: Slot): number =>
  a.dueAt === b.dueAt ? compare(b.localDate, a.localDate) : compare(b.dueAt, a.dueAt)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The one slot that ought to be out by now: the latest that has come within the grace and after the subscription was made. After
 * downtime a subscription so catches up with one edition at most, which covers all since the last one that was sent.
 */
export function dueSlot(subscription: Timetable & Pick<Subscription, 'createdAt'>, now: Instant): Slot | undefined {
  const nowMs = msOf(now)
  return slotsBetween(subscription, nowMs - graceMs, nowMs)
    .filter(({ dueAt }) => dueAt > subscription.createdAt)
    .toSorted(later)[0]
}

/** A week and what a zone may drop of it: who wants Mondays only has a next slot too. */
const weekAheadMs = 9 * dayMs

/** The next slot after `now`. */
export function nextSlot(timetable: Timetable, now: Instant): Slot | undefined {
  const nowMs = msOf(now)
  const next = (aheadMs: number): Slot | undefined =>
    slotsBetween(timetable, nowMs, nowMs + aheadMs).toSorted((a, b) => later(b, a))[0]
  return next(dayMs) ?? next(weekAheadMs)
}

/** The calendar day of an instant in a zone, as an ISO date. */
export function localDateOf(now: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(msOf(now)).toZonedDateTimeISO(zone).toPlainDate().toString()
}
