import { onceEach } from '../once-each.ts'
import { vocabularyOf } from './vocabularies.ts'
import type { Vocabulary } from './vocabulary.ts'

const hanDigits = '〇一二三四五六七八九'
const hanScales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** The source of a pattern for a number in Han characters. What follows it tells it from characters of other words. */
export const hanNumber = `[${hanDigits}零两十百千万亿]+`
/** The source of a pattern for what stands between a Chinese number and what it counts. */
export const hanMeasure = '[名人个位辆艘座栋户岁条起枚架吨米家所次天台只头张件项间组]'

const wholeHanNumber = new RegExp(`^${hanNumber}$`, 'u')

/** The value of a number word or of a number in Han characters, or null. `word` is lower-cased. */
export function numberOf(word: string, language: string): number | null {
  if (wholeHanNumber.test(word)) return hanValueOf(word)
  const numbers = valuesIn(vocabularyOf(language))
  const values = word.split('-').map((part) => numbers.get(part.replaceAll('ё', 'е')))
  let sum = 0
  for (const value of values) {
    if (value === undefined) return null
    sum += value
  }
  return sum
}

function hanValueOf(word: string): number {
  let [sum, open] = [0, 0]
  for (const character of word.replaceAll('两', '二').replaceAll('零', '〇')) {
    const scale = hanScales.get(character)
    if (scale === undefined) open = open * 10 + hanDigits.indexOf(character)
    else if (scale >= 10_000) [sum, open] = [Math.max(1, sum + open) * scale, 0]
    else [sum, open] = [sum + Math.max(1, open) * scale, 0]
  }
  return sum + open
}

/** The values of number words, lower-cased; ё is written е. */
const valuesIn = onceEach(
  ({ numbers }: Vocabulary): ReadonlyMap<string, number> =>
    new Map(
      numbers.split(/[|\n]/).flatMap((row) => {
        const [value, ...forms] = row.trim().split(/\s+/)
        return forms.map((form) => [form, Number(value)] as const)
      }),
    ),
)
