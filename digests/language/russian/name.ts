import type { Mention } from '../cue.ts'
import { nominativeOf } from '../../person/russian-base.ts'
import { fold } from '../fold.ts'
import type { Language } from '../language.ts'
import { type Sentence, type Token, isCapitalised, tokenAt } from '../token.ts'
import { female } from '../../person/russian-given-names.ts'
import { isBody } from './body.ts'
import { isOwned } from './owner.ts'
import { nameStart } from './personal.ts'
import { isNameWord, isOpenClass, isRole, isVerb, plain, roleOf } from './word.ts'
import * as ru from './words.ts'

/** Every run of capitalised words that is one name. */
export function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (!isNameWord(tokens, at) || !isCapitalised(tokenAt(tokens, at))) continue
    const from = nameStart(tokens, at, 0)
    const [start, end] = [tokenAt(tokens, from).start, tokenAt(tokens, at).end]
    const name: Mention = { kind: 'name', start, end, name: text.slice(start, end) }
    names.push(isPostOwner(tokens, from, at) ? { ...name, name: nominativeOf(name.name) } : name)
    at = from
  }
  return names.reverse()
}

/** «пресс-секретарь Каримова Айгуль Нур»: a surname between a post and a full name is in the genitive, the one whose post it is. */
function isPostOwner(tokens: readonly Token[], from: number, to: number): boolean {
  if (from !== to || !/(?:[оеи]в|[иы]н)а$/.test(plain(tokenAt(tokens, to)))) return false
  const post = tokenAt(tokens, from - 1)
  if (post.kind !== 'word' || isCapitalised(post) || !isOpenClass(plain(post)) || isVerb(post)) return false
  return isNameWord(tokens, to + 1) && isNameWord(tokens, to + 2) && nameStart(tokens, to + 2, to + 1) === to + 1
}

/** «глава РФБ», «адвокат»: a person named before; «один из», «другой» and plurals are somebody else. */
export function headOf(nominal: string): string | null {
  const words = nominal.toLowerCase().replaceAll('ё', 'е').split(/\s+/)
  if (
    /^(?:один|одна|другой|другая|некоторые|многие|еще|каждый|большинство|меньшинство|множество|часть|ряд|половина)$/.test(
      words[0] ?? '',
    )
  )
    return null
  if (isOwned(nominal)) return null
  // «министры и представитель» are several, «министр труда и быта» is one.
  const joined = words.indexOf('и')
  const role = words.slice(0, joined === -1 ? words.length : joined).find(isRole)
  if (role !== undefined) return role
  const [head = ''] = words
  // «губернатора области»; «послание генсека» is no post.
  const post = roleOf(head)
  if (post !== null) return post
  return /^\p{Lu}/u.test(nominal) || ru.bodies.has(head) || ru.documents.test(head) || /[ыи]$/.test(head) ? null : head
}

/** «адвокат министра Лев Рощин»: the post in the genitive is that of whom another one serves. */
export function isAnothersPost(head: string, context: string): boolean {
  const [, noun = ''] =
    new RegExp(`(\\p{L}[\\p{L}-]*)\\s+${RegExp.escape(head)}\\p{L}{1,2}(?!\\p{L})`, 'u').exec(context) ?? []
  return isRole(noun)
}

/** A noun for one person: a post, kin; plurals and bodies are none. */
export function onePersonIn(nominal: Mention): Mention | null {
  const [head = ''] = nominal.name.toLowerCase().replaceAll('ё', 'е').split(/\s+/)
  return isRole(head) ? nominal : null
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
    if (words.some(isRole) || roleOf(first) !== null) return 'person'
    // «Девиз завода» is no body, «городская администрация» is one.
    const body = words.findIndex(isBody)
    const isHead = words
      .slice(0, Math.max(0, body))
      .every((word) => /^пресс$|(?:[ыиоея][йех]|[ая]я|[ое]го|[ое]му|[ыо]м)$/.test(word))
    return (body !== -1 && isHead) || /^\p{Lu}{2,}$/u.test(written) ? 'organisation' : null
  }
  if (kind === 'name' && (/^\p{Lu}{2,}$/u.test(name) || ru.bodies.has(name.toLowerCase()))) return 'organisation'
  return 'person'
}

/** True for a name that its endings show in another case than the nominative: «Рустама Каримова», «Анны Лукиной». */
export function isOblique(name: string): boolean {
  const words = fold(name).split(' ')
  const [given = '', ...others] = words
  const surname = words.at(-1) ?? ''
  if (/(?:[оеи]в|[иы]н)(?:ой|у|ым|е)$|[сц]к(?:ого|ому|им|ом|ой|ую)$/.test(surname)) return true
  return others.length > 0 && /(?:[оеи]в|[иы]н)а$/.test(surname) && /[ая]$/.test(given) && !female.has(given)
}
