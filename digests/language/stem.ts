import type { KnownLanguage } from './known.ts'

/** A stem shorter than this would fold words that have nothing in common. */
const shortestStem = 3

/**
 * The form that a word's inflections share: "adopted" and "adopts", "резолюции" and "резолюцией". It is meant for
 * comparing, not for showing. `word` is lower-cased.
 */
export function stemOf(word: string, language: KnownLanguage): string {
  if (language === 'en') return englishStem(word)
  return language === 'ru' ? russianStem(word.replaceAll('ё', 'е')) : word
}

function englishStem(word: string): string {
  const singular = word
    .replace(/['’]s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^aiou]s|x|ch|sh)es$|(?<=[^su])s$/, '')
  const bare = singular.replace(/(?:ing|ed|ly|er|ment|ation|ion)$/, '')
  if (bare === singular || bare.length < shortestStem || !/[aeiouy]/.test(bare)) return withoutSilentE(singular)
  return withoutSilentE(bare.replace(/([bdfgmnprt])\1$/, '$1'))
}

function withoutSilentE(word: string): string {
  return word.length > shortestStem + 1 ? word.replace(/[ey]$/, '') : word
}

// From the longest ending to the shortest, so that the first that fits takes all it can.
const russianEnding =
  /(?:(?:ейш|айш)?(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)|(?:ив|ыв|ов|ев)?(?:ал|ил|ел|ыл|ул|ял)(?:а|о|и|ась|ось|ись|ся)?|(?:ует|уют|ает|ают|яет|яют|ит|ят|ат|ут|ют|ет)(?:ся)?|(?:ать|ить|еть|ять|уть|ыть)(?:ся)?|иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ией|ев|ов|ия|ии|ию|ие|ья|ьи|ью|ье|[аеиоуыьэюя])$/u

// "Поляков" looks like a plural and loses its end, so "Полякова" has to lose it too.
const surnameEnding = new RegExp(`(?<=.{${shortestStem}})(?:ов|ев)$`, 'u')

function russianStem(word: string): string {
  const bare = word.replace(russianEnding, '').replace(surnameEnding, '')
  if (bare.length < shortestStem) return word
  return bare.replace(/(?:ост|нн|н)$/u, (suffix) =>
    bare.length - suffix.length > shortestStem ? suffix.charAt(0) : suffix,
  )
}
