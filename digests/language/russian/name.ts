import type { Mention } from '../cue.ts'
import type { Gender, Language } from '../language.ts'
import { type Sentence, isCapitalised, tokenAt } from '../token.ts'
import { isBody } from './body.ts'
import { nameStart } from './personal.ts'
import { mentionOf } from './phrase.ts'
import { isNameWord, isRole } from './word.ts'
import * as ru from './words.ts'

/** Every run of capitalised words that is one name. */
export function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (!isNameWord(tokens, at) || !isCapitalised(tokenAt(tokens, at))) continue
    const from = nameStart(tokens, at, 0)
    names.push(mentionOf(text, tokens, { kind: 'name', from, to: at, nameFrom: from }))
    at = from
  }
  return names.reverse()
}

/** A word as names are compared: in lower case, ё as е. */
export function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** «глава РФБ», «адвокат»: a person named before; «один из», «другой» and plurals are somebody else. */
export function headOf(nominal: string): string | null {
  const words = nominal.toLowerCase().replaceAll('ё', 'е').split(/\s+/)
  if (/^(?:один|одна|другой|другая|некоторые|многие|еще|каждый)$/.test(words[0] ?? '')) return null
  const role = words.find(isRole)
  if (role !== undefined) return role
  const [head = ''] = words
  return /^\p{Lu}/u.test(nominal) || ru.bodies.has(head) || ru.documents.test(head) || /[ыи]$/.test(head) ? null : head
}

/** The gender that a pronoun, a patronymic, a surname or a given name shows. */
export function genderOf({ kind, name }: Mention, written: string): Gender {
  const word = written.toLowerCase().replaceAll('ё', 'е')
  if (kind === 'pronoun') {
    if (/^(?:он|его|тот|ему)$/.test(word)) return 'he'
    if (/^(?:она|ее|та|ей)$/.test(word)) return 'she'
    return /^(?:они|мы|их|те)$/.test(word) ? 'they' : null
  }
  const words = name.toLowerCase().replaceAll('ё', 'е').split(/\s+/)
  const last = words.at(-1) ?? ''
  if (/(?:[оеи]ва|[иы]на|ская|цкая)$/.test(last) || words.some((part) => part.endsWith('вна'))) return 'she'
  if (/(?:[оеи]в|[иы]н|ский|цкий)$/.test(last) || words.some((part) => part.endsWith('вич'))) return 'he'
  const [given = ''] = words
  if (words.length > 1)
    return /[ая]$/.test(given) && !ru.male.has(given) ? 'she' : /[бвгджзклмнпрстфхцчшщй]$/.test(given) ? 'he' : null
  return /(?:ка|ица|ница|иса)$/.test(word.split(/\s+/)[0] ?? '') ? 'she' : null
}

/** What a mention is, by its nouns. */
export function kindOf({ kind, name }: Mention, written: string): ReturnType<Language['kindOf']> {
  const [first = ''] = written.toLowerCase().replaceAll('ё', 'е').split(/\s+/)
  if (kind === 'pronoun') return 'person'
  if (kind === 'nominal' && ru.documents.test(first)) return 'document'
  if (kind === 'nominal') {
    const words = written
      .toLowerCase()
      .replaceAll('ё', 'е')
      .split(/[\s-]+/)
    if (words.some(isRole)) return 'person'
    return words.some(isBody) || /^\p{Lu}{2,}$/u.test(written) ? 'organisation' : null
  }
  if (kind === 'name' && (/^\p{Lu}{2,}$/u.test(name) || ru.bodies.has(name.toLowerCase()))) return 'organisation'
  return 'person'
}
