import { fold } from '../language/fold.ts'
import type { Mention } from '../language/cue.ts'
import type { Gender } from '../language/language.ts'
import { genderOf } from '../language/russian/gender.ts'
import { onceEach } from '../once-each.ts'
import type { Cast } from '../person/cast.ts'
import type { Person } from '../person/person.ts'
import type { Body } from '../topic/topic.ts'
import type { NameIndex } from './name-index.ts'
import { surnameOf } from './name-parts.ts'

// Forms of address, which anybody bears.
const courtesy =
  /(?<!\p{L})(?:mr|mrs|ms|miss|dr|sir|prof|professor|the|his|her|excellency|г|господин\p{L}*|товарищ\p{L}*|доктор\p{L}*|др)(?!\p{L})|先生|女士|博士|同志/gu

/** The bodies of a cast that a text names, by id. */
export function bodiesNamedIn(text: string, { bodies }: Cast): ReadonlySet<string> {
  return new Set(bodies.filter((body) => patternsOf(body).names.some((name) => name.test(text))).map(({ id }) => id))
}

/** A body's names as a text writes them; names and words for its roles as folded words hold them. */
type Patterns = {
  readonly names: readonly RegExp[]
  readonly called: readonly RegExp[]
  readonly roles: readonly RegExp[]
}

const patternsOf = onceEach((body: Body): Patterns => {
  const names = [...body.names.latin, ...body.names.cyrillic, ...body.names.chinese]
  return {
    names: names.map(toPattern),
    called: names.map((name) => toPattern(fold(name))),
    roles: Object.values(body.roles)
      .flat()
      .map((role) => toPattern(fold(role))),
  }
})

/**
 * "Taxi driver Zhang Ming", "Zhang Ming, a student": a name with a post beside it that is none of its bearer's here, in an
 * article that gives the full name nowhere else. Namesakes are likely. Where the article names a body at which the person
 * of the cast has an office, a word that fits any such office ("diplomat") is no other post. `behind` is the text that follows.
 */
export function isNamesake(
  person: Person,
  { kind, name, end }: Mention,
  words: string,
  behind: string,
  named: ReadonlySet<string>,
  index: NameIndex,
  cast: Cast,
): boolean {
  if (kind !== 'name') return false
  const place = words.lastIndexOf(name)
  const before = words.slice(0, Math.max(0, place))
  // 王明教授; "Rustam Karimov, who" goes on with a clause.
  const after =
    place < 0 ? '' : (/^(?!\s*(?:who|that)$)\s*[\p{L}\s]*$/u.exec(words.slice(place + name.length))?.[0] ?? '')
  const described = apposition.exec(behind)?.[1]
  const expected = person.offices.some(({ body }) => named.has(body))
  // 张明: two characters name thousands; nothing here tells of which one.
  if (/^\p{Script=Han}{2}$/u.test(name) && !expected && !/\p{L}/u.test(before + after)) return true
  if (![before, after, described ?? ''].some((post) => isForeign(post, expected, cast))) return false
  return index
    .fullNames(surnameOf(name))
    .every((use) => use.mention.end === end || use.mention.end + after.length === end)
}

// "Zhang Ming, 24, a student of the school,"
const apposition =
  /^,\s+(?:(?:aged\s+)?\d{1,3},\s+)?((?:an?|the)\s+\p{Ll}[^,.;:“”"]{1,60}|(?:his|her|their|its)\s+\p{Ll}+(?:\s\p{Ll}+)?(?=[,.;]))/u

// What the holder of an office at a body may be called as well.
const general =
  /(?<!\p{L})(?:diplomat|politician|statesman|official|leader|head|chief|president|ambassador|envoy|дипломат|политик|глава|руководител|лидер|посол)|外交官|政治家|负责人|领导人|大使|官员/u

// A word for where somebody comes from is no post.
const origin = /^(?:\p{L}+(?:ese|ian|ish)|\p{L}+ский|\p{L}+(?:国|籍|方))$/u

function isForeign(post: string, expected: boolean, { bodies }: Cast): boolean {
  const words = fold(post).replaceAll(courtesy, '').trim()
  if (!/\p{L}/u.test(words) || (expected && (general.test(words) || origin.test(words)))) return false
  return !bodies.some((body) => {
    const { roles, called } = patternsOf(body)
    return [...roles, ...(expected ? called : [])].some((pattern) => pattern.test(words))
  })
}

const unrelated =
  /^[\s,(（，—–-]*(?:(?:who is\s+)?(?:no relation|not related|unrelated)(?!\p{L})|(?:не\s+)?(?:родственни|однофамил|т[её]зк)|与[^，。]{1,20}(?:无关|同名|没有关系))/iu
const namesake = /(?<!\p{L})(?:однофамил|т[её]зк|namesake)|同名同姓/iu

/** "Karimov, no relation to the chief", «однофамилец генсека Каримов», "Mrs Karimov" of a man: the text says that it is another. */
export function isAnother(person: Person, { kind }: Mention, words: string, behind: string, gender: Gender): boolean {
  if (kind !== 'name') return false
  return unrelated.test(behind) || namesake.test(words) || isOtherGender(person, gender)
}

/** By Russian endings, where the name is not a Chinese one that only looks as if it had them. */
function isOtherGender({ names }: Person, gender: Gender): boolean {
  if (names.chinese.some((name) => /^\p{Script=Han}{2,3}$/u.test(name)) || gender === null || gender === 'they')
    return false
  const known = names.cyrillic.map((name) => genderOf({ kind: 'name', start: 0, end: 0, name }, name))
  return known.length > 0 && known.every((its) => its !== null && its !== gender)
}

/** A name as whole words, Cyrillic ones of some length in any case; Chinese anywhere. */
function toPattern(name: string): RegExp {
  if (/\p{Script=Han}/u.test(name)) return new RegExp(RegExp.escape(name), 'u')
  const words = name.split(' ').map((word) => {
    const declines = /^\p{Script=Cyrillic}{5,}$/u.test(word)
    return declines ? `${word.replace(/(?:ый|ий|ая|[аяиыеь])$/, '')}\\p{L}{0,3}` : RegExp.escape(word)
  })
  return new RegExp(`(?<!\\p{L})${words.join('\\s+')}(?!\\p{L})`, 'u')
}
