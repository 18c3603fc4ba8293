/**
 * The declension of Russian names, as far as newspapers use it: the endings of each class of nominative, hissing and velar
 * stems included. Foreign names in -о, -е, -и, -у do not decline. Words are in lower case, ё already written as е.
 */
type Declension = { readonly nominative: RegExp; readonly endings: readonly string[] }

// The first pattern that fits decides, and its match is what the endings replace.
const declensions: readonly Declension[] = [
  { nominative: /(?<=[сц]к|н|в|т|д|л|р)(?:ий|ый)$/, endings: ['ого', 'его', 'ому', 'ему', 'им', 'ым', 'ом', 'ем'] },
  { nominative: /ой$/, endings: ['ого', 'ому', 'ым', 'им', 'ом', 'оя', 'ою', 'оем', 'ое'] },
  { nominative: /(?:ая|яя)$/, endings: ['ой', 'ую', 'ей', 'аю', 'аей', 'аи'] },
  { nominative: /ия$/, endings: ['ии', 'ию', 'ией'] },
  { nominative: /я$/, endings: ['и', 'е', 'ю', 'ей'] },
  { nominative: /(?<=[оеи][вн]|ын)а$/, endings: ['ой', 'у', 'ы', 'е'] },
  { nominative: /(?<=[гкхжчшщ])а$/, endings: ['и', 'е', 'у', 'ой', 'ей'] },
  { nominative: /а$/, endings: ['ы', 'е', 'у', 'ой', 'ей'] },
  { nominative: /(?:ий|ей|ай|уй|эй|й)$/, endings: [] },
  { nominative: /ь$/, endings: ['я', 'ю', 'ем', 'е', 'и', 'ью'] },
  { nominative: /(?<=[оеи]в|[иы]н)$/, endings: ['а', 'у', 'ым', 'е', 'ом', 'ой'] },
  { nominative: /(?<=[бвгджзклмнпрстфхцчшщ])$/, endings: ['а', 'у', 'ом', 'ем', 'е', 'ой'] },
]

/** The forms in which a Russian name word may stand, the nominative first. */
export function formsOfName(word: string): readonly string[] {
  const declension = declensions.find(({ nominative }) => nominative.test(word))
  if (declension === undefined) return [word]
  const forms = declension.endings.map((ending) => word.replace(declension.nominative, ending))
  if (!word.endsWith('й')) return [word, ...forms]
  const stem = word.slice(0, -1)
  return [word, ...forms, ...['я', 'ю', 'ем', 'е', 'и'].map((ending) => stem + ending)]
}

/** True when a word may be a form of a name's nominative. Both in lower case with ё as е. */
export function isFormOf(word: string, nominative: string): boolean {
  return word === nominative || (/\p{Script=Cyrillic}/u.test(word) && formsOfName(nominative).includes(word))
}

// Genitive endings and what they come from, told apart by the gender that the given name shows.
const masculine: readonly (readonly [RegExp, string])[] = [
  [/(?<=[сц]к)ого$/, 'ий'],
  [/ого$/, 'ый'],
  [/его$/, 'ий'],
  [/ия$/, 'ий'],
  [/(?<=[аеоу])я$/, 'й'],
  [/я$/, 'ь'],
  [/(?<=[гкхжчшщ])и$/, 'а'],
  [/и$/, 'я'],
  [/ы$/, 'а'],
  [/а$/, ''],
]
const feminine: readonly (readonly [RegExp, string])[] = [
  [/(?<=[сц]к)ой$/, 'ая'],
  [/ой$/, 'а'],
  [/ей$/, 'ая'],
  [/ии$/, 'ия'],
  [/ы$/, 'а'],
  [/(?<=[гкхжчшщ])и$/, 'а'],
  [/и$/, 'я'],
]

/** A name in the genitive («Рашида Алимова») in the nominative, letter case kept. Words that do not decline stay. */
export function nominativeOf(genitive: string): string {
  const words = genitive.split(/\s+/)
  const rules = isFeminine(words) ? feminine : masculine
  return words.map((word) => nominativeBy(rules, word)).join(' ')
}

function nominativeBy(rules: typeof masculine, word: string): string {
  const rule = rules.find(([ending]) => ending.test(word))
  return rule === undefined ? word : word.replace(rule[0], rule[1])
}

/** «Анны Каримовой», «Каримовой», «Анны Ким»: a feminine genitive by its surname, or by a given name when that does not decline. */
function isFeminine(words: readonly string[]): boolean {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (last.endsWith('ой') || last.endsWith('ей')) return true
  return words.length > 1 && /[ыи]$/.test(first) && /[^аяоыи]$/.test(last)
}

/** A name in the nominative when its endings show beyond doubt that it is in the instrumental («Анной Лукиной»); else as it is. */
export function baseOf(name: string): string {
  const words = name.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (words.length < 2) return name
  if (/(?:[оеи]в|[иы]н)ым$/.test(last)) {
    return words.map((word) => word.replace(/ым$/, '').replace(/(?<=[гкхжчшщ]|\p{L}{2})(?:ом|ем)$/u, '')).join(' ')
  }
  if (/(?:[оеи]в|[иы]н)ой$/.test(last) && words.slice(0, -1).every((word) => /(?:ой|ей)$/.test(word))) {
    return words.map((word) => word.replace(/ой$/, 'а').replace(/ией$/, 'ия').replace(/ей$/, 'я')).join(' ')
  }
  return name
}
