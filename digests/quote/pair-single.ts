import type { Mark } from './marks.ts'

// How many marks ahead a single closer is looked for: a quotation that holds more apostrophes than this is not one.
const reach = 40

/**
 * The place in `marks` of the closer of a single mark at `at`, or -1 when that mark is an apostrophe. Single marks are
 * apostrophes too ("the members' votes", "'90s"), so both ends must show by their neighbours that they quote.
 */
export function pairSingle(text: string, marks: readonly Mark[], at: number): number {
  const opener = marks[at]
  if (opener === undefined || opener.use === 'closes') return -1
  const before = text.charAt(opener.start - 1)
  if (!(before === '' || /[\s([{—–:]/.test(before)) || !/\p{L}/u.test(text.charAt(opener.end))) return -1
  for (let next = at + 1; next < marks.length && next <= at + reach; next += 1) {
    const mark = marks[next]
    if (mark === undefined || mark.family !== 'single') return -1
    if (closes(text, mark)) return next
  }
  return -1
}

function closes(text: string, mark: Mark): boolean {
  if (mark.use === 'opens') return false
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  if (/[.,!?…]/.test(before)) return after === '' || /[\s)\]—–-]/.test(after)
  if (!/[\p{L}\p{N}]/u.test(before)) return false
  const possessive = before === 's' && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
  return !possessive && (after === '' || /[\s.,;:!?)\]—–-]/.test(after))
}
