import type { KnownLanguage } from './known.ts'

// "One" is left out: in all three languages it is as often an article or a pronoun. It counts inside a longer number only.
const english = `1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve|13 thirteen|14 fourteen|15 fifteen
16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty|50 fifty|60 sixty|70 seventy|80 eighty|90 ninety
100 hundred|1000 thousand|1000000 million|1000000000 billion`

const russian = `1 один одна одно одного одной одному одним|2 два две двух двум двумя двое двоих двоим|3 три трех трем тремя трое троих троим
4 четыре четырех четырем четырьмя четверо четверых четверым|5 пять пяти пятью пятеро пятерых пятерым|6 шесть шести шестью шестеро шестерых
7 семь семи семью семеро семерых|8 восемь восьми восемью восьмью восьмеро восьмерых|9 девять девяти девятью девятеро девятерых
10 десять десяти десятью десятеро десятерых|11 одиннадцать одиннадцати|12 двенадцать двенадцати|13 тринадцать тринадцати
14 четырнадцать четырнадцати|15 пятнадцать пятнадцати|16 шестнадцать шестнадцати|17 семнадцать семнадцати|18 восемнадцать восемнадцати
19 девятнадцать девятнадцати|20 двадцать двадцати|30 тридцать тридцати|40 сорок сорока|50 пятьдесят пятидесяти
60 шестьдесят шестидесяти|70 семьдесят семидесяти|80 восемьдесят восьмидесяти|90 девяносто девяноста|100 сто ста|200 двести двухсот
300 триста трехсот|400 четыреста четырехсот|500 пятьсот пятисот|600 шестьсот шестисот|700 семьсот семисот|800 восемьсот восьмисот
900 девятьсот девятисот|1000 тысяча тысячи тысяч тысячу|1000000 миллион миллиона миллионов млн|1000000000 миллиард миллиарда миллиардов млрд`

/** The values of number words, lower-cased; ё is written е. */
const numberWords: { readonly [language in KnownLanguage]: ReadonlyMap<string, number> } = {
  en: valuesIn(english),
  ru: valuesIn(russian),
  zh: new Map(),
}

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
export function numberOf(word: string, language: KnownLanguage): number | null {
  if (wholeHanNumber.test(word)) return hanValueOf(word)
  const values = word.split('-').map((part) => numberWords[language].get(part.replaceAll('ё', 'е')))
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

function valuesIn(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(/[|\n]/).flatMap((row) => {
      const [value, ...forms] = row.trim().split(/\s+/)
      return forms.map((form) => [form, Number(value)] as const)
    }),
  )
}
