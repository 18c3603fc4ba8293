import type { Instant } from '../instant.ts'
import { hourMs, msOf, plusMs, toInstant } from '../instant.ts'
import type { Subscription } from '../store/store.ts'

/** One time of a subscription on one local date. `dueAt` is when that wall time comes in the subscription's zone. */
export type Slot = { readonly localDate: string; readonly slot: number; readonly dueAt: Instant }

/** How late a digest may still be posted: yesterday's does not arrive tonight. */
export const graceMs = 6 * hourMs

type Timetable = Pick<Subscription, 'times' | 'zone' | 'days'>

// A wall time that a clock change skips comes at the next valid instant, one that it repeats at its first pass.
function slotsOf({ times, zone, days }: Timetable, date: Temporal.PlainDate): readonly Slot[] {
  if (!days.includes(date.dayOfWeek)) return []
  return times.map((time, slot) => {
    const due = date
      .toPlainDateTime(Temporal.PlainTime.from(time))
      .toZonedDateTime(zone, { disambiguation: 'compatible' })
    return { localDate: date.toString(), slot, dueAt: toInstant(due.epochMilliseconds) }
  })
}

// Two days each way: a zone may drop a whole day, and so can a subscription that moves over the date line.
function slotsAround(timetable: Timetable, now: Instant, ahead = 2): readonly Slot[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timetable.zone).toPlainDate()
  return Array.from({ length: ahead + 3 }, (_, index) => index - 2).flatMap((days) =>
    slotsOf(timetable, today.add({ days })),
  )
}

const later = (a: Slot, b: Slot): number =>
  a.dueAt === b.dueAt ? compare(b.localDate, a.localDate) : compare(b.dueAt, a.dueAt)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The one slot that ought to be out by now: the latest that has come within the grace and after the subscription was made. After
 * downtime a subscription so catches up with one edition at most, which covers all since the last one that was sent.
 */
export function dueSlot(subscription: Timetable & Pick<Subscription, 'createdAt'>, now: Instant): Slot | undefined {
  const earliest = plusMs(now, -graceMs)
  return slotsAround(subscription, now)
    .filter(({ dueAt }) => dueAt <= now && dueAt > earliest && dueAt > subscription.createdAt)
    .toSorted(later)[0]
}

/** A week and what a zone may drop of it: who wants Mondays only has a next slot too. */
const weekAhead = 9

/** The next slot after `now`. */
export function nextSlot(timetable: Timetable, now: Instant): Slot | undefined {
  const next = (ahead: number): Slot | undefined =>
    slotsAround(timetable, now, ahead)
      .filter(({ dueAt }) => dueAt > now)
      .toSorted((a, b) => later(b, a))[0]
  return next(2) ?? next(weekAhead)
}

/** The calendar day of an instant in a zone, as an ISO date. */
export function localDateOf(now: Instant, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(msOf(now)).toZonedDateTimeISO(zone).toPlainDate().toString()
}
