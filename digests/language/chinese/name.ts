import type { Mention } from '../cue.ts'
import type { Gender, Language } from '../language.ts'
import { type Sentence, type Token, tokenAt } from '../token.ts'
import { isAddressing } from './hearer.ts'
import { isCueToken } from './lexicon.ts'
import { mentionOfClause } from './mention.ts'
import { isForPeople, isOfBody } from './named.ts'
import { isRegion } from './not-names.ts'
import { isName } from './personal.ts'
import { simplify } from './traditional.ts'
import * as zh from './words.ts'

/** The name or pronoun with which one of a sentence's clauses begins. */
export function subjectOf({ text, tokens }: Pick<Sentence, 'text' | 'tokens'>): Mention | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokenAt(tokens, at)
    const opens =
      at === 0 || /^[，；：,;:。]$/.test(tokenAt(tokens, at - 1).text) || tokenAt(tokens, at - 1).kind === 'quote'
    if (!opens || token.kind !== 'word' || isCueToken(token)) continue
    const mention = mentionOfClause(text, token)
    if (mention !== undefined && mention.kind !== 'nominal') return mention
  }
  return null
}

/** The names with which clauses begin, and every name with a middle dot. */
export function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || isCueToken(token)) continue
    const before = tokenAt(tokens, at - 1)
    // 赵海明问|王秀英: who is spoken to is named as well.
    const opens = at === 0 || before.kind !== 'word' || isAddressing(before)
    const mention = opens ? mentionOfClause(text, token) : undefined
    if (mention?.kind === 'name') names.push(mention)
    const taken = mention?.kind === 'name' ? mention.end : token.start
    names.push(...[...addressedIn(token), ...dottedIn(token)].filter(({ start }) => start >= taken))
  }
  return names
}

/** 一名老人, 该校校长, 他的母亲: a nominal that is one person. */
export function onePersonIn(nominal: Mention): Mention | null {
  const words = simplify(nominal.name)
  const isOne =
    /^(?:[另又]?[一这那某][位名个]|该|某|[他她]的?.{2}$)/u.test(words) || /的[父母儿女妻丈哥姐弟妹爷奶].$/u.test(words)
  return isOne && !words.endsWith('们') && isForPeople(words) && !isOfBody(words) ? nominal : null
}

/** The one person without a name with whom a sentence's clause begins: 一名老人走了过来。 */
export function unnamedIn({ text, tokens }: Sentence): Mention | null {
  for (const [at, token] of tokens.entries()) {
    const opens = at === 0 || /^[，；：,;:。]$/.test(tokenAt(tokens, at - 1).text)
    if (!opens || token.kind !== 'word' || isCueToken(token)) continue
    const mention = mentionOfClause(text, token)
    if (mention?.kind === 'nominal' && onePersonIn(mention) !== null) return mention
  }
  return null
}

// Without 这 or 该 a word for one of many is nobody named before.
const isPlural =
  /^(?:[村居市网牧渔]民|网友|[游乘旅]客|农民|工人|职工|员工|(?:大)?学生|家长|同学|志愿者|党员|官员|专家|学者|目击者|.*人士)$/u

/** 该局长, 这名专家, 局长: a title alone or with 这, 该; with more before it, it is somebody of its own. */
export function headOf(nominal: string): string | null {
  const words = simplify(nominal).replace(/^(?:这|那|该|上述)[名位个]?/, '')
  return zh.titles.includes(words) && !(isPlural.test(words) && words === simplify(nominal)) ? words : null
}

/** The gender that a pronoun or a form of address shows. */
export function genderOf({ kind }: Mention, written: string): Gender {
  const words = simplify(written)
  if (words.endsWith('们')) return 'they'
  if (kind === 'pronoun') return words.startsWith('她') ? 'she' : words.startsWith('他') ? 'he' : null
  if (/(?:女士|小姐|夫人|太太|女王|公主|大妈|阿姨|奶奶|姑娘)/.test(words)) return 'she'
  return /(?:先生|国王|王子|大爷|大叔|爷爷|小伙)/.test(words) ? 'he' : null
}

/** What a mention is, by the last characters of its words. */
export function kindOf({ kind, name }: Mention): ReturnType<Language['kindOf']> {
  if (kind !== 'nominal') return 'person'
  const words = simplify(name).replaceAll(/[《》]/g, '')
  if (zh.documentEnds.test(words)) return 'document'
  return zh.bodyEnds.test(words) || isRegion(words) ? 'organisation' : 'person'
}

/** 安德烈·拉希莫夫: a name with a middle dot, anywhere in a clause. */
function dottedIn({ text, start }: Token): readonly Mention[] {
  return [...text.matchAll(/\p{Script=Han}{1,6}(?:[·•・‧]\p{Script=Han}{1,6})+/gu)].map(({ 0: name, index }) => {
    return { kind: 'name', start: start + index, end: start + index + name.length, name }
  })
}

/** 王秀英女士: a name before a form of address, anywhere in a clause. */
function addressedIn({ text, lower, start }: Token): readonly Mention[] {
  return [...lower.matchAll(/(?:先生|女士|小姐|教授|博士|老师)/gu)].flatMap(({ index, 0: address }) => {
    const length = [3, 2].find((size) => index >= size && isName(lower.slice(index - size, index), false))
    if (length === undefined) return []
    const from = index - length
    return [
      {
        kind: 'name' as const,
        start: start + from,
        end: start + index + address.length,
        name: text.slice(from, index),
      },
    ]
  })
}
