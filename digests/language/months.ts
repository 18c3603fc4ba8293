/** The months' beginnings in English and in Russian, January first. Chinese writes months in figures. */
const beginnings = [
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
] as const

/** The source of a pattern for a month's name, whole or short, in any of its cases, in English or Russian. */
export const monthPattern =
  '(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?' +
  '|nov(?:ember)?|dec(?:ember)?|янв(?:ар[яье])?|фев(?:р(?:ал[яье])?)?|март?[ае]?|апр(?:ел[яье])?|ма[йяе]|июн[яье]?' +
  '|июл[яье]?|авг(?:уст[ае]?)?|сент?(?:ябр[яье])?|окт(?:ябр[яье])?|нояб?(?:р[яье])?|дек(?:абр[яье])?)\\.?'

/** The number of the month that `name` names in English or Russian, 1…12, or null. */
export function monthOf(name: string): number | null {
  const lower = name.toLowerCase()
  const index = beginnings.map((names) => names.findIndex((beginning) => lower.startsWith(beginning)))
  const found = Math.max(...index)
  return found === -1 ? null : found + 1
}
