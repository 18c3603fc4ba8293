import { genderOfForm, male } from './russian-given-names.ts'

/** Endings and what they come from, the first that fits; letter case is kept. */
type Rules = readonly (readonly [RegExp, string])[]

// Genitive endings, told apart by the gender that the given name shows.
const genitiveHis: Rules = [
  [/(?<=[сц]к)ого$/, 'ий'],
  [/ого$/, 'ый'],
  [/его$/, 'ий'],
  [/ия$/, 'ий'],
  [/(?<=[аеоу])я$/, 'й'],
  [/(?<=л)ьи$/, 'ья'],
  [/я$/, 'ь'],
  [/(?<=[гкхжчшщ])и$/, 'а'],
  [/и$/, 'я'],
  [/ы$/, 'а'],
  [/а$/, ''],
]
const genitiveHers: Rules = [
  [/(?<=[сц]к)ой$/, 'ая'],
  [/ой$/, 'а'],
  [/ей$/, 'ая'],
  [/ии$/, 'ия'],
  [/ы$/, 'а'],
  [/(?<=[гкхжчшщ])и$/, 'а'],
  [/и$/, 'я'],
]

// Dative, instrumental and prepositional, where the surname has shown the gender.
const obliqueHis: Rules = [
  [/(?<=[сц]к)(?:ого|ому|им|ом)$/, 'ий'],
  [/(?<=(?:[оеи]в|[иы]н))(?:ым|у|е|а)$/, ''],
  [/и(?:я|ю|ем|и)$/, 'ий'],
  [/(?<=[аеоуэ])(?:я|ю|ем|е)$/, 'й'],
  [/(?<=л)ь(?:и|е|ю|ей)$/, 'ья'],
  [/(?<=[жчшщц])(?:а|у|ем|е)$/, ''],
  [/(?<=\p{L}{2}[лнрт])(?:я|ю|ем)$/u, 'ь'],
  [/(?<=\p{L}{2})(?:ой|ы)$/u, 'а'],
  [/(?<=\p{L}{2}[бвгдзклмнпрстфх])(?:а|у|ом|е)$/u, ''],
  [/^(Льв)(?:а|у|ом|е)$/, '$1'],
]
const obliqueHers: Rules = [
  [/(?<=[сц]к)(?:ой|ую)$/, 'ая'],
  [/и(?:ей|и|ю)$/, 'ия'],
  [/(?<=ь)(?:ей|и|е|ю)$/, 'я'],
  [/ов(?:ью|и)$/, 'овь'],
  [/(?:ой|ы|у)$/, 'а'],
  [/(?<=[гкхжчшщ])и$/, 'а'],
  [/(?:ей|и|ю)$/, 'я'],
  [/е$/, 'а'],
]

// A vowel that only the nominative has.
const fleeting: ReadonlyMap<string, string> = new Map([
  ['Павл', 'Павел'],
  ['Льв', 'Лев'],
])
// Men's names in -а, whose accusative and dative look like those of names without an ending.
const hisInA = new Set(['Никит', 'Фом', 'Лук', 'Кузьм', 'Савв', 'Мустаф', 'Данил', 'Гаврил'])

/** A name in the genitive («Рашида Алимова») in the nominative, letter case kept. Words that do not decline stay. */
export function nominativeOf(genitive: string): string {
  const words = genitive.split(/\s+/)
  const rules = isFeminine(words) ? genitiveHers : genitiveHis
  return words.map((word) => wordBy(rules, word)).join(' ')
}

/**
 * A name in the nominative when its endings, or the gender that the text shows, leave no doubt in which case it stands
 * («Анной Лукиной»; «Павлу Громову» of whom the text says "he"); else as it is written.
 */
export function baseOf(name: string, shown: 'he' | 'she' | null): string {
  const words = name.split(/\s+/)
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const given = first.toLowerCase().replaceAll('ё', 'е')
  const gender = shown ?? (words.length > 1 ? genderOfForm(given) : null)
  if (words.length < 2 && gender === null) return name
  // «Иды Брук», «Марку Сухих»: only the given name shows the case.
  const sure = words.length === 2 ? genderOfForm(given) : null
  const keeps = sure === 'she' ? /[бвгджзклмнпрстфхцчшщ]$/ : /(?:[иы]х|ко|[иоэ])$/
  if (sure !== null && sure === gender && keeps.test(last))
    return `${wordBy(sure === 'she' ? obliqueHers : obliqueHis, first)} ${last}`
  const givenDeclines = words.slice(0, -1).every((word) => !/[бвгджзклмнпрстфхцчшщй]$/.test(word))
  const his = /(?:(?:[оеи]в|[иы]н)(?:ым|е)|[сц]к(?:ого|ому|им|ом))$/.test(last)
  if (his || (gender === 'he' && givenDeclines && /(?:[оеи]в|[иы]н)[ау]$/.test(last)))
    return words.map((word) => wordBy(obliqueHis, word)).join(' ')
  if (gender === 'he' && words.length > 1 && /[аяыи]$/.test(first) && /[ая]$/.test(last)) return nominativeOf(name)
  const hers =
    /(?:[оеи]в|[иы]н|[сц]к)ой$/.test(last) &&
    // «Сергей Донской»
    !male.has(given) &&
    words.slice(0, -1).every((word) => /(?:ой|ей|ью)$/.test(word))
  const known = gender === 'she' && /(?:(?:[оеи]в|[иы]н)(?:ой|у)|[сц]к(?:ой|ую))$/.test(last)
  return hers || known ? words.map((word) => wordBy(obliqueHers, word)).join(' ') : name
}

function wordBy(rules: Rules, word: string): string {
  const rule = rules.find(([ending]) => ending.test(word))
  if (rule === undefined) return word
  const base = word.replace(rule[0], rule[1])
  return fleeting.get(base) ?? (hisInA.has(base) ? `${base}а` : base)
}

/** «Анны Каримовой», «Каримовой», «Анны Ким»: a feminine genitive by its surname, or by a given name when that does not decline. */
function isFeminine(words: readonly string[]): boolean {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (last.endsWith('ой') || last.endsWith('ей')) return true
  return words.length > 1 && /[ыи]$/.test(first) && /[^аяоыи]$/.test(last)
}
