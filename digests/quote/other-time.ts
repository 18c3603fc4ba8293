import type { Scene } from './scene.ts'

const dayMs = 24 * 60 * 60 * 1_000

// Of all that is looked for below: most sentences have none of it.
const ofTime = /\d|ago|once|last|previous|decade|лет|прошл|назад|年|世纪|上/iu
const untold =
  /\byears? ago\b|\bonce said\b|\b(?:last|previous) (?:decade|century)\b|\bdecades? ago\b|(?<!\p{L})(?:лет назад|(?:в\s+)?прошл\p{L}+ (?:десятилети|век)\p{L}*)|年前|上世纪|上个?世纪/iu
const lastYear =
  /\blast year\b|(?<!\p{L})(?:в прошлом году|прошлого года|прошлым летом|прошлой (?:зимой|весной|осенью))(?!\p{L})|去年/iu
const lastMonth = /\blast month\b|(?<!\p{L})(?:в прошлом месяце|прошлого месяца)(?!\p{L})|上个?月/iu
const lastWeek = /\blast week\b|(?<!\p{L})(?:на прошлой неделе|неделю назад)(?!\p{L})|上个?(?:周|星期)/iu

/**
 * The first and the last day of the time of which a sentence speaks, as ISO dates: whoever held an office on both is meant
 * by it. The day of the article when it says nothing else; none when the time cannot be told ("years ago", another year).
 */
export function daysMeant(sentence: string, published: string | null): readonly string[] {
  if (published === null) return []
  if (!ofTime.test(sentence)) return [published]
  if (untold.test(sentence)) return []
  if ([...sentence.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].some(([year]) => !published.startsWith(year))) return []
  const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))]
  if (lastYear.test(sentence)) return [`${year - 1}-01-01`, `${year - 1}-12-31`]
  // Months count from 0, and day 0 is the last of the month before.
  if (lastMonth.test(sentence)) return [dateOf(Date.UTC(year, month - 2, 1)), dateOf(Date.UTC(year, month - 1, 0))]
  if (lastWeek.test(sentence)) return [dateOf(Date.parse(published) - 14 * dayMs), published]
  return [published]
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

/** The words of the sentence at a place. */
export function sentenceOf({ sentences, text }: Scene, place: number): string {
  const tokens = sentences[place]?.tokens ?? []
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0)
}
