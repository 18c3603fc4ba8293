const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
// May is three letters in every case: "май", "мая".
const russian = ['янв', 'фев', 'мар', 'апр', 'ма[йя]', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const patterns = english.map(
  (name, index) => new RegExp(String.raw`^(?:${name}[a-z]*|${russian[index]}[а-я]*)\.?$`, 'i'),
)

/** The number of a month's name, 1 to 12, in English or Russian, abbreviated or declined. */
export function monthOf(word: string): number | undefined {
  const index = patterns.findIndex((pattern) => pattern.test(word))
  return index === -1 ? undefined : index + 1
}

/** Milliseconds of a day's beginning in UTC; undefined for a day that no calendar has. */
export function startOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined
}
