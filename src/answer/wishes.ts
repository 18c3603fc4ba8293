import { sizes } from '../../digests/digest/size.ts'
import { readWish, toWish } from '../../digests/digest/filter.ts'
import { nearest } from '../../digests/language/nearest.ts'
import { toWallTime, toZone, zonesMeant } from '../schedule/wall-time.ts'
import { correctionPolicies, type Subscription } from '../store/store.ts'

/** How a channel wants its digest. The zone is null when none was typed. */
export type Wishes = Pick<
  Subscription,
  'times' | 'days' | 'size' | 'include' | 'exclude' | 'quiet' | 'corrections' | 'roundup'
> & {
  readonly zone: string | null
}

/** What in the typed words cannot be read, is missing (`no time`), or is too much: the `times` and the `words` of the filter that are one too many. */
export type Unread = {
  readonly unread: 'time' | 'no time' | 'times' | 'zone' | 'day' | 'country' | 'language' | 'kind' | 'word' | 'words'
  readonly typed: string
}

const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** The names of days that are understood, Monday first: the beginning of the English and Russian ones, 周一 to 周日. */
const dayNames: readonly (readonly string[])[] = [
  ['mon', 'пн', '周一'],
  ['tue', 'вт', '周二'],
  ['wed', 'ср', '周三'],
  ['thu', 'чт', '周四'],
  ['fri', 'пт', '周五'],
  ['sat', 'сб', '周六'],
  ['sun', 'вс', '周日'],
]
/** What most want, where nothing else is said. */
export const usual: Omit<Wishes, 'times' | 'zone'> = {
  days: everyDay,
  size: 'standard',
  include: [],
  exclude: [],
  quiet: 'line',
  corrections: 'edit',
  roundup: null,
}

export const mostTimes = 6
export const mostWords = 20

/**
 * Reads what stands behind `subscribe`, in any order: times (`09:00 18:00`), days (`mon-fri`, `tue,thu`), a zone, a size (`short`),
 * `+word` and `-word` for what is wanted and unwanted (also `+lang:ru`, `+country:KZ`, `+kind:official`, `+person:Alimov`), `quiet` for no line on a day without news, `roundup:fri` for the week's stories anew on that day (`roundup:off` for none), and
 * `corrections:thread` or `corrections:off` for what is done when something that was told has changed. What is not
 * named is as in `set`, or as most want it; without `set` a time has to be named.
 */
export function wishesIn(typed: string, set: Wishes | null = null): Wishes | Unread {
  const times = new Set<string>()
  const days = new Set<number>()
  const before = set ?? usual
  const include = new Set(before.include)
  const exclude = new Set(before.exclude)
  let { size, quiet, corrections, roundup } = before
  const rest: string[] = []
  for (const word of tokensOf(typed)) {
    const time = toWallTime(word)
    const named = daysOf(word.toLowerCase())
    const asked = sizes.find((one) => one === word.toLowerCase())
    if (time !== undefined) times.add(time)
    else if (/^\d{1,2}[:.]\d/.test(word)) return { unread: 'time', typed: word }
    else if (named !== undefined) for (const day of named) days.add(day)
    else if (asked !== undefined) size = asked
    else if (word.toLowerCase() === 'quiet') quiet = 'off'
    else if (/^roundup:/i.test(word)) {
      const typedDay = word.toLowerCase().slice('roundup:'.length)
      const day = typedDay === 'off' ? null : dayOf(typedDay)
      if (day === undefined) return { unread: 'day', typed: word }
      roundup = day
    } else if (/^corrections:/i.test(word)) {
      const policy = correctionPolicies.find((one) => one === word.toLowerCase().slice('corrections:'.length))
      if (policy === undefined) return { unread: 'word', typed: word }
      corrections = policy
    } else if (/^[+\-\u2212\u2013]./u.test(word)) {
      const wish = toWish(word.slice(1))
      if (wish === undefined) return { unread: unreadKind(word.slice(1)), typed: word }
      // What was wanted before and is unwanted now, or the other way round, is what was said last.
      const [into, outOf] = word.startsWith('+') ? [include, exclude] : [exclude, include]
      into.add(wish)
      outOf.delete(wish)
    } else rest.push(word)
  }
  if (times.size > mostTimes) return { unread: 'times', typed: [...times].slice(mostTimes).join(' ') }
  if (include.size + exclude.size > mostWords)
    return { unread: 'words', typed: [...include, ...exclude].slice(mostWords).join(' ') }
  const zone = rest.length === 0 ? (set?.zone ?? null) : toZone(rest.join(' '))
  const isTimeless = times.size === 0 && set === null
  // Words that nobody knows, where a time is wanted, were meant as one.
  if (zone === undefined) return isTimeless ? { unread: 'time', typed: rest.join(' ') } : unreadOf(rest)
  if (isTimeless) return { unread: 'no time', typed }
  return {
    times: times.size === 0 ? (set?.times ?? []) : [...times].toSorted(),
    days: days.size === 0 ? before.days : [...days].toSorted((a, b) => a - b),
    size,
    include: [...include],
    exclude: [...exclude],
    quiet,
    corrections,
    roundup,
    zone,
  }
}

function unreadKind(wish: string): Unread['unread'] {
  const { kind } = readWish(wish)
  return kind === 'lang' ? 'language' : kind === 'country' || kind === 'kind' ? kind : 'word'
}

// Words in quotation marks, of any keyboard, are one (`+"border post"`), and so are those that a no-break space holds together.
function tokensOf(typed: string): readonly string[] {
  const tokens = typed.match(/[^\s"“”„«»]*["“”„«][^"“”»]*["“”»]|[^\s\u00A0]+(?:\u00A0+[^\s\u00A0]+)*/gu) ?? []
  return tokens.map((token) => token.replaceAll(/["“”„«»]/gu, '').replaceAll('\u00A0', ' '))
}

/** What words that cannot be read may have meant: words that are understood, and zones by their cities. The nearest first, at most three. */
export function meantBy({ unread, typed }: Unread): readonly string[] {
  if (unread !== 'zone' && unread !== 'word' && unread !== 'day') return []
  const named = [...sizes, 'quiet', ...dayNames.flatMap((names) => names.slice(0, 1)), ...Object.keys(namedDays)]
  return [...nearest(typed, named), ...zonesMeant(typed)].slice(0, 3)
}

/** Of several words that are no zone together, one may be, and the first of the others is what nobody knows. */
function unreadOf(rest: readonly string[]): Unread {
  const strange = rest.filter((word) => toZone(word) === undefined)
  const typed = strange[0] ?? rest.join(' ')
  if (/day$|^[a-z]{2,9}(?:[-,][a-z]{2,9})+$/i.test(typed)) return { unread: 'day', typed }
  return {
    unread: rest.length > strange.length ? 'word' : 'zone',
    typed: rest.length > strange.length ? typed : rest.join(' '),
  }
}

/** Words that name several days. */
const namedDays: { readonly [word: string]: readonly number[] } = {
  daily: everyDay,
  everyday: everyDay,
  ежедневно: everyDay,
  每天: everyDay,
  weekdays: [1, 2, 3, 4, 5],
  工作日: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  周末: [6, 7],
}

/** The days that a word names: one, a list with commas, or a range that may go over Sunday. Undefined when it names none. */
function daysOf(word: string): readonly number[] | undefined {
  if (Object.hasOwn(namedDays, word)) return namedDays[word]
  const parts = word.split(',').map((part) => part.split(/[-–]/).map(dayOf))
  const ranges = parts.map(([from, to, ...more]) =>
    from === undefined || more.length > 0 ? undefined : rangeOf(from, to ?? from),
  )
  if (parts.some((part) => part.includes(undefined)) || ranges.includes(undefined)) return undefined
  return ranges.flatMap((range) => range ?? [])
}

function dayOf(name: string): number | undefined {
  const index = dayNames.findIndex((names) =>
    names.some((known) => name === known || (known.length === 3 && isEnglish(name, known))),
  )
  return index === -1 ? undefined : index + 1
}

const isEnglish = (name: string, short: string): boolean =>
  name.startsWith(short) && /^(?:[a-z]{3,4}|[a-z]+day)s?$/.test(name)

function rangeOf(from: number, to: number): readonly number[] {
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, index) => ((from - 1 + index) % 7) + 1)
}
