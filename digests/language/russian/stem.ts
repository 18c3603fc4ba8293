import { onceEachText } from '../../once-each.ts'

/** A stem shorter than this would fold words that have nothing in common. */
const shortestStem = 3

// From the longest ending to the shortest, so that the first that fits takes all it can.
const russianEnding =
  /(?:(?:ейш|айш)?(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)|(?:ив|ыв|ов|ев)?(?:ал|ил|ел|ыл|ул|ял)(?:а|о|и|ась|ось|ись|ся)?|(?:ует|уют|ает|ают|яет|яют|ит|ят|ат|ут|ют|ет)(?:ся)?|(?:ать|ить|еть|ять|уть|ыть)(?:ся)?|иями|ями|ами|иях|ях|ах|иям|ям|ам|ием|ией|ев|ов|ия|ии|ию|ие|ья|ьи|ью|ье|[аеиоуыьэюя])$/u

// "Поляков" looks like a plural and loses its end, so "Полякова" has to lose it too.
const surnameEnding = new RegExp(`(?<=.{${shortestStem}})(?:ов|ев)$`, 'u')

/** What the inflections of a Russian word share: «резолюции» and «резолюцией». `word` is lower-cased. */
export const russianStem = onceEachText((word: string): string => {
  const plain = word.replaceAll('ё', 'е')
  const bare = plain.replace(russianEnding, '').replace(surnameEnding, '')
  if (bare.length < shortestStem) return plain
  return bare.replace(/(?:ост|нн|н)$/u, (suffix) =>
    bare.length - suffix.length > shortestStem ? suffix.charAt(0) : suffix,
  )
})
