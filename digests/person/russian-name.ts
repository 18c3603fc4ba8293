/**
 * The declension of Russian names, as far as newspapers use it: the endings of each class of nominative, hissing and velar
 * stems included. Foreign names in -о, -е, -и, -у do not decline. Words are in lower case, ё already written as е.
 */
type Declension = { readonly nominative: RegExp; readonly endings: readonly string[] }

// The first pattern that fits decides, and its match is what the endings replace.
const declensions: readonly Declension[] = [
  { nominative: /(?<=^пав)ел$/, endings: ['ла', 'лу', 'лом', 'ле'] },
  { nominative: /(?<=^л)ев$/, endings: ['ьва', 'ьву', 'ьвом', 'ьве'] },
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
  if (word === nominative) return true
  // Cheap first: endings change, and names do not begin with them.
  if (nominative.length > longestEnding && word.charAt(0) !== nominative.charAt(0)) return false
  return /\p{Script=Cyrillic}/u.test(word) && formsOfName(nominative).includes(word)
}

/** Of a nominative that declension replaces. */
const longestEnding = 2

/** True for a form of a surname in -ов, -ин that may be a woman's: «Каримова», «Каримову», «Каримовой». In lower case. */
export function mayBeHers(surname: string): boolean {
  return /(?:[оеи]в|[иы]н)(?:а|у|ой|ою)$/.test(surname)
}
