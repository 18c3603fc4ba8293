import { monthOf, monthPattern } from '../language/months.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A day of the year as a dateline gives it; the year is the article's own. */
export type MonthDay = { readonly month: number; readonly day: number }

/**
 * Where, when and by which agency a report says it was written. `span` reaches from the text's first letter to the first
 * one of the report itself, so that what is shown can leave it out.
 */
export type Dateline = {
  readonly place: string | null
  readonly date: MonthDay | null
  readonly agency: string | null
  readonly span: Span
}

/** Datelines are short: what has not ended after so many characters is a sentence. */
const longestDateline = 140

// No name stands twice in a pattern: once, in a long run, a match of such a one came without its place.
const day = `(?:(?<month>${monthPattern})\\s+(?<day>\\d{1,2})|(?<dayFirst>\\d{1,2})\\s+(?<monthLast>${monthPattern}))(?:,?\\s+\\d{4})?`
const name = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|de|la|al|and))*"
const place = `(?<place>${name}(?:, ${name}){0,2}?)`
const capitals = `(?<place>\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+)*(?:, ${name})?)`
const anyPlace = '(?<place>\\p{L}[\\p{L}-]+(?:[ -]\\p{L}[\\p{L}-]*){0,3})'
const dash = '\\s*(?:--+|[-–—−])\\s+'
const agency = '(?<agency>\\p{Lu}[\\p{L}\\p{N}.& -]{1,30})'
const wire = '(?<wire>CNN|AP|AFP|UPI|TASS|IRNA|PTI|DPA|EFE|Reuters|Xinhua|Bloomberg|Kyodo|Yonhap|Interfax|Sputnik)'

// Each shape needs an agency or capitals before a dash, so that no sentence passes for a dateline.
const shapes: readonly RegExp[] = [
  // BEIJING, Nov. 23 (Xinhua) -- · London, England (CNN) · МОСКВА, 5 мая (Рейтер) -
  `^${place}(?:,\\s*${day})?,?\\s*\\((?:${wire}\\)(?:${dash}|\\s*)|${agency}\\)${dash})`,
  // (CNN) · (CNN) --
  `^\\((?<agency>\\p{Lu}[\\p{Lu}&.]+|Reuters|Xinhua)\\)(?:${dash}|\\s*)`,
  // МОСКВА, 23 ноября. /ТАСС/. · МОСКВА, 23 ноября. /Корр. ТАСС Имя Фамилия/.
  `^${anyPlace},\\s*${day}\\.?\\s*/(?:[Кк]орр\\.\\s*)?(?<agency>\\p{Lu}[\\p{Lu}-]+)[^/]{0,60}/\\.?\\s*`,
  // МОСКВА, 23 ноя — РИА Новости, Имя Фамилия. · Москва. 23 ноября. INTERFAX.RU -
  `^${anyPlace},\\s*${day}${dash}${agency}(?:,[^.]{3,40})?\\.\\s+`,
  `^${anyPlace}\\.\\s*${day}\\.?\\s*${agency}${dash}`,
  // ГОРОД, 23 ноября, Агентство.
  `^${anyPlace},\\s*${day},\\s*${agency}\\.\\s+`,
  // ГОРОД, 23 ноября. · CITY, May 5.
  `^${capitals},\\s*${day}\\.\\s+(?=\\p{Lu})`,
  // WASHINGTON — · SPRINGFIELD, Ill., May 5 --
  `^${capitals}(?:,\\s*${day})?${dash}`,
  // 新华社北京11月23日电（记者甲、乙） · 中新网11月23日电 · 本报讯（记者甲）
  '^[（(【]?(?<agency>[\\p{Script=Han}]{1,8}?[社网报])(?:客户端)?(?<place>[\\p{Script=Han}·]{2,12}?)??(?:(?:\\d{4}年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日)?[电讯](?:[（(][^）)]{1,40}[）)])?[）)】]?\\s*',
  // 【2017年7月11日讯】 · （亚庇11日讯）
  '^[（(【](?<place>[\\p{Script=Han}·]{2,12}?)??(?:\\d{4}年)?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日[电讯][）)】]\\s*',
].map((shape) => new RegExp(shape, 'u'))

// Every shape has one of these: an agency in brackets or slashes, a dash with space behind it, a day, or the wire's own sign.
const signs = /[(（【/\d电讯]|[-–—−]\s/u

/** The dateline that opens a text in English, Russian or Chinese, or null. */
export function datelineOf(text: string): Dateline | null {
  const paragraph = paragraphsOf(text.slice(0, firstParagraphWithin))[0]
  if (paragraph === undefined) return null
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestDateline))
  if (!signs.test(head)) return null
  for (const shape of shapes) {
    const found = shape.exec(head)
    if (found === null) continue
    const { place, agency, wire } = found.groups ?? {}
    const span = { start: paragraph.start, end: paragraph.start + found[0].length }
    return {
      place: place === undefined ? null : inOrdinaryCase(place),
      date: dayOf(found.groups),
      agency: (agency ?? wire)?.trim() ?? null,
      span,
    }
  }
  return null
}

/** "MOSCOW" is how wires print Moscow. A single letter pair ("UN") stays as it is. */
function inOrdinaryCase(place: string): string {
  return place.replaceAll(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

/** Enough of a text to hold the dateline of its first paragraph, so that a text of any size costs the same. */
const firstParagraphWithin = 2_000

function dayOf(groups: { readonly [name: string]: string | undefined } | undefined): MonthDay | null {
  const { month = groups?.['monthLast'], day = groups?.['dayFirst'] } = groups ?? {}
  if (month === undefined || day === undefined) return null
  const number = /^\d/.test(month) ? Number(month) : monthOf(month)
  const inMonth = Number(day)
  return number !== null && number >= 1 && number <= 12 && inMonth >= 1 && inMonth <= 31
    ? { month: number, day: inMonth }
    : null
}
