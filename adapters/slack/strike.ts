import type { Told } from '../adapter.ts'
import { isFields, type Fields } from '../fields.ts'
import { clean } from '../text/clean.ts'
import { struckOutside } from '../text/struck.ts'
import { escapeMrkdwn } from './mrkdwn.ts'

const target = /(<[^|>]*[|>])/
const nearlyAll = 0.7

/** The blocks of a posted body with the words struck out that are gone, and those struck no more that stand. */
export function strike(blocks: readonly Fields[], { gone, standing }: Told): readonly Fields[] {
  const [cut, kept] = [gone, standing].map((words) => words.map((one) => clean(one).trim()).filter((one) => one !== ''))
  return struckIn(blocks, { gone: cut ?? [], standing: kept ?? [] }) as readonly Fields[]
}

function struckIn(value: unknown, told: Told): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => struckIn(one, told))
  if (!isFields(value)) return value
  const { type, text } = value
  if (typeof text === 'string' && (type === 'text' || type === 'link')) return styled(value, text, told)
  if (typeof text === 'string' && type === 'mrkdwn')
    return {
      ...value,
      text: struckOutside(target, text, told.gone.map(escapeMrkdwn), told.standing.map(escapeMrkdwn), '~'),
    }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, struckIn(one, told)]))
}

function styled(element: Fields, text: string, { gone, standing }: Told): Fields {
  // An element is struck as a whole, so the words must be nearly all of it.
  const holds = (words: string): boolean => text.includes(words) && words.length >= text.length * nearlyAll
  const { style, ...plain } = element
  const { strike: _, ...others } = isFields(style) ? style : {}
  if (gone.some(holds)) return { ...plain, style: { ...others, strike: true } }
  if (!standing.some(holds)) return element
  return Object.keys(others).length === 0 ? plain : { ...plain, style: others }
}
