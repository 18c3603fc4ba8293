import { dueSlot, graceMs } from '../../src/schedule/slot.ts'
import { nextLook } from '../../src/publish/timetable.ts'
import { dayMs, hourMs, minuteMs, msOf, plusMs, toInstant, type Instant } from '../../src/instant.ts'
import { chanceOf } from './chance.ts'

/** What a virtual year came to; `late`, `early`, `twice` and `missed` ought to be 0. */
export type Year = {
  readonly zones: number
  readonly minutes: number
  readonly sent: number
  readonly downtimes: number
  readonly jumps: number
  readonly moves: number
  readonly twice: number
  readonly late: number
  readonly early: number
  readonly missed: number
}

type Sub = {
  readonly times: readonly string[]
  readonly days: readonly number[]
  zone: string
  createdAt: Instant
  look: number
  readonly sent: Set<string>
  readonly instants: Set<string>
}

/** The share of minutes in which a subscription is looked at although nothing is expected of it. */
const looksBeside = 0.002
const week = [1, 2, 3, 4, 5, 6, 7]
const somewhere = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Chatham',
  'UTC',
]

/**
 * The minutes of a year over many zones, with downtimes, clocks that jump and come back, and owners who move. The ledger is a set; what
 * is due comes from the functions that the bot uses.
 */
export function virtualYear({
  seed,
  zones,
  days,
}: {
  readonly seed: number
  readonly zones: number
  readonly days: number
}): Year {
  const chance = chanceOf(seed)
  const all = Intl.supportedValuesOf('timeZone')
  const pick = (): string => all[Math.floor(chance() * all.length)] ?? 'UTC'
  const start = msOf('2027-01-01T00:00:00.000Z')
  const subs = Array.from({ length: zones }, (_, index): Sub => {
    const wall = (): string => `${String(Math.floor(chance() * 24)).padStart(2, '0')}:${chance() < 0.5 ? '00' : '30'}`
    const times = [...new Set([wall(), ...(chance() < 0.5 ? [wall()] : [])])].toSorted()
    const zone = somewhere[index] ?? pick()
    return {
      times,
      days: chance() < 0.3 ? [1, 2, 3, 4, 5] : week,
      zone,
      createdAt: toInstant(start),
      look: 0,
      sent: new Set(),
      instants: new Set(),
    }
  })
  const count = { sent: 0, downtimes: 0, jumps: 0, moves: 0, twice: 0, late: 0, early: 0, missed: 0 }
  let downUntil = 0
  let skew = { ms: 0, until: 0 }
  let latest = 0
  for (let real = start; real < start + days * dayMs; real += minuteMs) {
    const lot = chance()
    if (real >= downUntil && lot < 0.0004) {
      downUntil = real + Math.ceil((chance() * 10 * hourMs) / minuteMs) * minuteMs
      count.downtimes += 1
    } else if (real >= skew.until && lot < 0.0006) {
      skew = { ms: Math.round((chance() - 0.5) * 2 * dayMs), until: real + Math.ceil(chance() * 30) * minuteMs }
      count.jumps += 1
    } else if (lot < 0.001) {
      const sub = subs[Math.floor(chance() * subs.length)]
      if (sub !== undefined) {
        Object.assign(sub, { zone: pick(), createdAt: toInstant(real), look: 0 })
        count.moves += 1
      }
    }
    if (real < downUntil) continue
    const now = real < skew.until ? real + skew.ms : real
    if (now < latest) for (const sub of subs) sub.look = 0
    latest = now
    for (const sub of subs) {
      if (sub.look <= now) lookAt(sub, now, count)
      else if (chance() < looksBeside && isOwed(sub, now)) count.missed += 1
    }
  }
  return { zones, minutes: days * 24 * 60, ...count }
}

/** Whether something is due that was not sent, whatever the remembered next look says. */
function isOwed(sub: Sub, now: number): boolean {
  const slot = dueSlot(sub, toInstant(now))
  return slot !== undefined && !sub.sent.has(`${slot.localDate} ${slot.slot}`)
}

function lookAt(sub: Sub, now: number, count: { sent: number; twice: number; late: number; early: number }): void {
  const at = toInstant(now)
  const slot = dueSlot(sub, at)
  if (slot !== undefined) {
    const key = `${slot.localDate} ${slot.slot}`
    if (!sub.sent.has(key)) {
      sub.sent.add(key)
      count.sent += 1
      if (sub.instants.has(slot.dueAt)) count.twice += 1
      sub.instants.add(slot.dueAt)
      if (at > plusMs(slot.dueAt, graceMs)) count.late += 1
      if (at < slot.dueAt) count.early += 1
    }
  }
  sub.look = msOf(nextLook(sub, at))
}
