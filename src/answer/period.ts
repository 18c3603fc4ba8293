import type { Question } from './question.ts'
import type { Period } from '../../adapters/command.ts'
import { fold } from '../../digests/language/fold.ts'
import type { Said } from '../../digests/record/record.ts'

/** Whether a quote belongs to the period and publisher asked for. */
export type Keeps = (said: Said) => boolean

/** Reads `since`, `until` and `source`. A month or a year is meant whole. Gives the typed word that is no day, month or year, or says that the first is behind the last. */
export function toPeriod({ since, until, source }: Period): Keeps | { readonly wrong: string } | 'reversed' {
  const wrong = [since, until].find((typed) => typed !== '' && !isDay(typed))
  if (wrong !== undefined) return { wrong }
  // "2016" ends with its last day: any day of it is at most "2016" with something behind that sorts last.
  const last = until === '' ? '\uffff' : `${until}\uffff`
  if (since > last) return 'reversed'
  const publisher = fold(source)
  return ({ article }) => {
    const day = article.published ?? ''
    return day >= since && day <= last && fold(article.source.name).includes(publisher)
  }
}

function isDay(typed: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(typed)) return false
  const whole = `${typed}-01-01`.slice(0, 10)
  return new Date(whole).toString() !== 'Invalid Date' && new Date(whole).toISOString().startsWith(whole)
}

/** The filters as they are typed. */
export function filtersOf(command: Question['command']): readonly string[] {
  if (command.verb !== 'quote') return []
  return (['since', 'until', 'source'] as const)
    .filter((field) => command[field] !== '')
    .map((field) => `${field}:${command[field]}`)
}
