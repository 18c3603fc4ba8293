import { fold, foldedWords } from '../language/fold.ts'
import { onceEach } from '../once-each.ts'
import type { Body } from '../topic/topic.ts'

/** An office as words name it: its role at the body, and what the words say besides (a name of the holder, or somebody else). */
export type OfficeWords = { readonly role: string; readonly rest: string }

// What may stand in the name of an office and changes nothing in whose it is.
const small = new Set(
  'the a this its current new newly appointed elected incumbent present sitting mr mrs ms dr нынешний нынешняя нынешнего нынешней нынешнему нынешним нового новой новому новым новый новая действующий действующая действующего действующей действующему действующим'.split(
    ' ',
  ),
)
const smallChinese = '(?:的|现任|现|新任|本届|该)*'

/** A folded name to be found in words one by one, each with its stem; in Chinese as it stands. */
type Wanted = { readonly folded: string; readonly words: readonly Word[] }
type Word = { readonly folded: string; readonly stem: string | null }

/** The words for a role, and the body's name with them as Chinese writes the two. */
type RoleWords = { readonly role: string; readonly called: readonly Wanted[]; readonly chinese: RegExp }

/** A body's names and the words for its roles. */
type BodyWords = { readonly names: readonly Wanted[]; readonly roles: readonly RoleWords[] }

const wordsOf = onceEach((body: Body): BodyWords => {
  const names = [...body.names.latin, ...body.names.cyrillic, ...body.names.chinese].map(toWanted)
  const roles = Object.entries(body.roles).map(([role, words]) => {
    const called = words.map(toWanted)
    return { role, called, chinese: chineseOffice(names, called) }
  })
  return { names, roles }
})

/** True for folded words that are a name of the body and nothing else. */
export function isNameOfBody(folded: string, body: Body): boolean {
  return wordsOf(body).names.some((name) => name.folded === folded)
}

/** The office of a body that words name: the role beside the body ("SCO chief", "chief of the SCO", «генсек ШОС», 上合组织秘书长), or null. */
export function officeIn(words: string, body: Body): OfficeWords | null {
  const { names, roles } = wordsOf(body)
  const plain = fold(words.replaceAll(/[()（）"“”«»]/g, ' '))
  const isChinese = /\p{Script=Han}/u.test(plain)
  for (const { role, called, chinese } of roles) {
    const rest = isChinese ? restBehind(plain, chinese) : spacedOffice(plain, names, called)
    if (rest !== null) return { role, rest }
  }
  return null
}

/** True when words are empty or a name of somebody: all of it, or some of its words in any case. */
export function isOwnName(rest: string, names: readonly string[]): boolean {
  if (rest === '') return true
  if (/\p{Script=Han}/u.test(rest)) return names.some((name) => fold(name) === rest.replace(/(?:先生|女士|大使)$/, ''))
  return names.some((name) => {
    const parts = foldedWords(name).map(toWord)
    return rest.split(' ').every((word) => parts.some((part) => isForm(word, part)))
  })
}

/** What stands besides body and role in folded words, or null when they do not stand beside each other. */
function spacedOffice(folded: string, names: readonly Wanted[], roles: readonly Wanted[]): string | null {
  const words = folded.split(' ').filter((word) => !small.has(word))
  for (const at of words.keys()) {
    const afterBody = pastBody(words, at, names)
    const afterRole = past(words, at, roles, isForm)
    const end =
      (afterBody === null ? null : past(words, afterBody, roles, isForm)) ??
      (afterRole === null ? null : pastBody(words, words[afterRole] === 'of' ? afterRole + 1 : afterRole, names))
    if (end !== null) return [...words.slice(0, at), ...words.slice(end)].join(' ')
  }
  return null
}

/** Past a body's name, and past its short form behind it: "the River Republics Union (RRU)". */
function pastBody(words: readonly string[], at: number, names: readonly Wanted[]): number | null {
  const end = past(words, at, names, isOwned)
  return end === null ? null : (past(words, end, names, isOwned) ?? end)
}

function past(
  words: readonly string[],
  at: number,
  wanted: readonly Wanted[],
  isSame: (word: string, wanted: Word) => boolean,
): number | null {
  const found = wanted.filter((name) => name.words.every((word, place) => isSame(words[at + place] ?? '', word)))
  return found.length === 0 ? null : at + Math.max(...found.map((name) => name.words.length))
}

function chineseOffice(names: readonly Wanted[], roles: readonly Wanted[]): RegExp {
  const any = (wanted: readonly Wanted[]) => `(?:${wanted.map((name) => RegExp.escape(name.folded)).join('|')})`
  return new RegExp(`^${smallChinese}(?:${any(names)}\\s*)+${smallChinese}${any(roles)}\\s*`)
}

function restBehind(folded: string, office: RegExp): string | null {
  const [found] = office.exec(folded) ?? []
  return found === undefined ? null : folded.slice(found.length)
}

function toWanted(name: string): Wanted {
  const folded = fold(name)
  return {
    folded,
    words: folded
      .split(' ')
      .filter((word) => !small.has(word))
      .map(toWord),
  }
}

function toWord(folded: string): Word {
  const declines = /\p{Script=Cyrillic}/u.test(folded) && folded.length >= 4
  return { folded, stem: declines ? folded.replace(/(?:ый|ий|ая|яя|ое|ее|[аяоеиыьй])$/, '') : null }
}

/** The same word, or in Russian another case of it. */
function isForm(word: string, { folded, stem }: Word): boolean {
  return word === folded || (stem !== null && word.startsWith(stem) && word.length - folded.length <= 3)
}

/** A form of the word, or in English its possessive, whose apostrophe folding takes away. */
function isOwned(word: string, wanted: Word): boolean {
  return isForm(word, wanted) || word === `${wanted.folded}s`
}
