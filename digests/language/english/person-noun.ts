import type { Mention } from '../cue.ts'
import type { Gender } from '../language.ts'
import * as en from './words.ts'

const kin = new Set(
  'husband wife mother father son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother widow widower fiance fiancé fiancee fiancée girlfriend boyfriend man woman boy girl neighbour neighbor friend colleague aide ally rival guest boss official critic veteran retiree refugee driver waiter pensioner villager worker'.split(
    ' ',
  ),
)
// Agents by their ending, and the nouns for things that end so too.
const agent = /(?:[^aeiou]er|[ct]or|ist|ian|[mw][ae]n|eer)$/
const things = new Set(
  'answer anger banner barrier beer border career chamber chapter character cheer computer copper corner counter danger dinner disaster factor fever finger flower folder gender hunger ladder laughter layer letter list liver manner matter monster motor murder number offer order paper poster power prayer reactor river sector shelter shoulder shower silver slaughter summer supper temper thunder tower tractor trailer twist vector waist water weather winter wonder other either altogether however whether rather former latter later earlier under over never clever eager proper bitter better other human'.split(
    ' ',
  ),
)
// Behind one who asks, a pronoun is the one who was asked.
const askers = /^(?:reporter|questioner|interviewer|moderator|journalist|correspondent|host|heckler)$/
const determined = /^(?:one|each|another|an?|his|her|their|my|our|the|this|that)$/i

/** "his mother", "Olsen's spokeswoman", "one analyst": the nominal up to its head when that is one person, else null. */
export function onePersonIn(nominal: Mention): Mention | null {
  const words = [...nominal.name.matchAll(/['’]s?(?![\p{L}])|[\p{L}\p{N}][\p{L}\p{N}-]*/gu)]
  const owner = words.findLastIndex(([word]) => /^['’]/.test(word))
  if (nominal.kind !== 'nominal' || (owner === -1 && !determined.test(words[0]?.[0] ?? ''))) return null
  const of = words.findIndex(([word], at) => at > owner && en.prepositions.has(word))
  const own = words.slice(owner + 1, of === -1 ? words.length : of)
  // A verb without an ending of its own may stand behind the head: "his mother wept".
  const head = own.slice(-2).findLast(([word]) => isPersonNoun(word.toLowerCase()))
  if (head === undefined) return null
  const length = of !== -1 && head === own.at(-1) ? nominal.name.length : head.index + head[0].length
  return { ...nominal, name: nominal.name.slice(0, length), end: nominal.start + length }
}

function isPersonNoun(word: string): boolean {
  if (en.bodyNouns.has(word) || en.documentNouns.has(word) || things.has(word)) return false
  if (/[^s]s$/.test(word) || askers.test(word)) return false
  return kin.has(word) || en.titles.has(word) || en.followers.has(word) || agent.test(word)
}

/** False for "journalist Olsen" and "about Olsen": who asks, and whom questions and answers are about, does not answer. */
export function isInterviewee(words: string, before: string): boolean {
  const noun = /(\p{L}+)\s+$/u.exec(before)?.[1] ?? ''
  return (
    ![noun, ...words.toLowerCase().split(/\s+/)].some((word) => askers.test(word)) &&
    !/^(?:about|on|behind)$/i.test(noun)
  )
}

/** "his wife Aigul", "his wife, Aigul,": the gender that the noun in front of a name shows. */
export function genderBeside(before: string, behind: string): Gender {
  const [, noun = '', comma = ''] = /(\p{L}+)(,?)\s+$/u.exec(before) ?? []
  if (comma !== '' && !behind.startsWith(',')) return null
  if (en.titlesHe.has(noun)) return 'he'
  return en.titlesShe.has(noun) ? 'she' : null
}
