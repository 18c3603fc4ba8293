import type { Mention } from '../cue.ts'
import { fold } from '../fold.ts'
import type { Gender } from '../language.ts'
import { female, genderOfForm, isHisForm, male } from '../../person/russian-given-names.ts'
import { isRole } from './word.ts'

/** The gender that a pronoun, a patronymic, a surname or a given name shows. */
export function genderOf({ kind, name }: Mention, written: string): Gender {
  const word = written.toLowerCase().replaceAll('ё', 'е')
  if (kind === 'pronoun') {
    if (/^(?:он|его|тот|ему)$/.test(word)) return 'he'
    if (/^(?:она|ее|та|ей)$/.test(word)) return 'she'
    return /^(?:они|мы|их|те)$/.test(word) ? 'they' : null
  }
  const words = fold(name).split(/\s+/)
  const [given = '', ...others] = words
  if (kind === 'nominal') return genderOfNoun(given)
  if (others.length > 0) return genderOfFullName(given, words)
  return genderOfSurname(given) ?? (isHerNoun(word.split(/\s+/)[0] ?? '') ? 'she' : null)
}

function genderOfNoun(noun: string): Gender {
  if (/^(?:отец|папа|муж|супруг|сын|брат|дед|дедушка|внук|вдовец|жених|дядя|мужчина)$/.test(noun)) return 'he'
  const hers = /^(?:мать|мама|дочь|сестра|жена|супруга|вдова|невеста|бабушка|тетя|женщина|девушка)$/.test(noun)
  return hers || isHerNoun(noun) ? 'she' : null
}

/** «учительница», «журналистка»; «генсека» is a man's genitive. */
function isHerNoun(word: string): boolean {
  return /(?:ка|ица|ница|иса)$/.test(word) && !isRole(word.slice(0, -1))
}

function genderOfFullName(given: string, words: readonly string[]): Gender {
  if (words.some((part) => part.endsWith('вна'))) return 'she'
  const known = genderOfForm(given)
  if (known !== null) return known
  if (words.some((part) => part.endsWith('вич'))) return 'he'
  const surname = genderOfSurname(words.at(-1) ?? '')
  // «Айдара Каримова», «Александра Каримова» may be a man's genitive.
  if (surname === 'she' && /[ая]$/.test(given)) return isSurelyHers(given) ? 'she' : null
  if (female.has(given) && surname !== 'he') return 'she'
  if (male.has(given)) return 'he'
  if (surname !== null) return surname
  if (/[ая]$/.test(given)) return 'she'
  return /[бвгджзклмнпрстфхцчшщй]$/.test(given) ? 'he' : null
}

/** «Нина», «Саша»: nominatives that no man's name has in the genitive. */
function isSurelyHers(given: string): boolean {
  return (female.has(given) || male.has(given)) && !isHisForm(given)
}

/** By the endings of a surname in the nominative, and in the cases that only one gender has. */
function genderOfSurname(surname: string): Gender {
  if (/(?:[оеи]в|[иы]н)(?:а|ой)$|[сц]к(?:ая|ой|ую)$/.test(surname)) return 'she'
  return /(?:[оеи]в|[иы]н)(?:у|ым|е)?$|[сц]к(?:ий|ого|ому|им|ом)$/.test(surname) ? 'he' : null
}
