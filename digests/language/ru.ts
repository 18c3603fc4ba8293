import { isFormOf, nominativeOf } from '../person/russian-name.ts'
import type { Cue, Mention } from './cue.ts'
import type { Gender, Language } from './language.ts'
import {
  isNameWord,
  isOpenClass,
  isRole,
  isVerb,
  mentionOf,
  nameStart,
  nominativeBetween,
  plain,
  type Phrase,
} from './ru-phrase.ts'
import type { CueForm } from './en-verbs.ts'
import { cueForms, impersonalVerbs } from './ru-verbs.ts'
import * as ru from './ru-words.ts'
import { isCapitalised, mostCues, tokenAt, type Sentence, type Token } from './token.ts'
import { cutWords, endsBeforeCapital } from './words.ts'

const abbreviations = new Set(
  'г гг ул им тыс млн млрд руб коп стр рис св см ср др пр тд тп т д е ред обл р-н акад проф доц ген'.split(' '),
)
const reach = 60

export const russian: Language = {
  tag: 'ru',
  tokensOf: (text, span) => cutWords(text, span, abbreviations),
  cuesIn,
  subjectOf: ({ text, tokens }) => {
    const phrase = nominativeBetween(tokens, 0, tokens.length)
    return phrase === null ? null : mentionOf(text, tokens, phrase)
  },
  namesIn,
  genderOf,
  isFullName: (name) => /\S\s+\S/.test(name),
  isSameName: (a, b) => isFormOf(fold(a), fold(b)) || isFormOf(fold(b), fold(a)),
  kindOf,
  introducesTitle: (tokens, at) => {
    const before = tokenAt(tokens, at - 1)
    return ru.titleMakers.test(plain(before)) || ru.prepositions.has(plain(before))
  },
  isNameOf: (_, tokens, at) => ru.titleMakers.test(plain(tokenAt(tokens, at - 1))),
  statementBehind,
  insertsCues: true,
  interview: { question: /^(?:Вопрос|В)\s*[:.]\s+/, answer: /^(?:Ответ|О)\s*[:.]\s+/ },
  isCue: (word) => cueForms.has(word.replaceAll('ё', 'е')),
  headOf,
  endsSentence: endsBeforeCapital,
  wordsIn: (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.length ?? 0,
}

function cuesIn(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < sentence.tokens.length && cues.length < mostCues; at += 1) {
    const cue = accordingAt(sentence, at) ?? impersonalAt(sentence, at) ?? verbAt(sentence, at, cues)
    if (cue !== null) cues.push(cue)
  }
  return cues
}

/** «по словам X», «по его мнению». */
function accordingAt({ text, tokens }: Sentence, at: number): Cue | null {
  if (plain(tokenAt(tokens, at)) === 'ссылкой' && plain(tokenAt(tokens, at + 1)) === 'на')
    return referenceAt(text, tokens, at)
  if (plain(tokenAt(tokens, at)) !== 'по') return null
  const cueOf = (speaker: Mention, to: number, noun: string): Cue => ({
    at,
    from: at,
    to,
    word: `по ${noun}`,
    form: 'according',
    strength: 'speech',
    speaker,
  })
  const next = tokenAt(tokens, at + 1)
  const second = tokenAt(tokens, at + 2)
  if (/^(?:его|ее|их)$/.test(plain(next)) && ru.according.has(plain(second))) {
    return cueOf({ kind: 'pronoun', start: next.start, end: next.end, name: next.text }, at + 2, second.lower)
  }
  if (!ru.according.has(plain(next))) return null
  const speaker = genitiveAt(text, tokens, at + 2)
  return speaker === null ? null : cueOf(speaker.mention, speaker.to, next.lower)
}

/** «со ссылкой на X»: an agency refers to X. */
function referenceAt(text: string, tokens: readonly Token[], at: number): Cue | null {
  const found = genitiveAt(text, tokens, at + 2)
  if (found === null) return null
  const written = text.slice(found.mention.start, found.mention.end)
  const name =
    found.mention.kind === 'name' && written.endsWith('у') ? nominativeOfAccusative(written) : found.mention.name
  const speaker: Mention = { ...found.mention, name }
  return { at, from: at, to: found.to, word: 'со ссылкой на', form: 'according', strength: 'speech', speaker }
}

/** The phrase in the genitive that begins at `from`; its name is given back in the nominative. */
function genitiveAt(
  text: string,
  tokens: readonly Token[],
  from: number,
): { readonly mention: Mention; readonly to: number } | null {
  let to = from - 1
  while (to - from < 14) {
    const token = tokenAt(tokens, to + 1)
    if (
      token.kind === 'word'
        ? !isOpenClass(plain(token)) || isVerb(token) || impersonalVerbs.has(plain(token))
        : token.kind !== 'quote' || token.end - token.start > 40
    )
      break
    to += 1
  }
  if (to < from) return null
  let end = to
  while (end > from && !isNameWord(tokens, end)) end -= 1
  const start = tokenAt(tokens, from).start
  if (!isNameWord(tokens, end)) {
    return {
      mention: {
        kind: 'nominal',
        start,
        end: tokenAt(tokens, to).end,
        name: text.slice(start, tokenAt(tokens, to).end),
      },
      to,
    }
  }
  const run = text.slice(tokenAt(tokens, genitiveNameStart(tokens, end, from)).start, tokenAt(tokens, end).end)
  return {
    mention: { kind: 'name', start, end: tokenAt(tokens, end).end, name: nominativeOf(run) },
    to: Math.max(to, end),
  }
}

function genitiveNameStart(tokens: readonly Token[], end: number, floor: number): number {
  let start = end
  while (
    start > floor &&
    end - start < 2 &&
    isNameWord(tokens, start - 1) &&
    !/^\p{Lu}{2,}$/u.test(tokenAt(tokens, start - 1).text)
  )
    start -= 1
  return start
}

/** «говорится в заявлении X», «в сообщении X отмечается». */
function impersonalAt({ text, tokens }: Sentence, at: number): Cue | null {
  const token = tokenAt(tokens, at)
  const word = plain(token)
  if (!impersonalVerbs.has(word)) return null
  const behind = [at + 1, at + 2].find((place) => /^(?:в|на)$/.test(plain(tokenAt(tokens, place))))
  const before = tokens.findLastIndex((other, place) => place < at && /^(?:в|во|на)$/.test(plain(other)))
  const from = behind !== undefined ? behind + 1 : before + 1
  const found = from > 0 ? genitiveAt(text, tokens, from) : null
  const document = found !== null && (behind !== undefined || ru.documents.test(plain(tokenAt(tokens, from))))
  const speaker: Mention | null =
    found === null || !document
      ? null
      : { ...found.mention, kind: 'nominal', name: text.slice(found.mention.start, found.mention.end) }
  return {
    at,
    from: Math.min(at, behind === undefined ? from : at),
    to: behind === undefined || found === null ? at : found.to,
    word: token.lower,
    form: 'finite',
    strength: 'speech',
    speaker,
  }
}

function verbAt({ text, tokens }: Sentence, at: number, before: readonly Cue[]): Cue | null {
  const token = tokenAt(tokens, at)
  const word = plain(token)
  const known = token.kind === 'word' ? (cueForms.get(word) ?? unlistedVerb(tokens, at)) : undefined
  if (known === undefined || (token.text !== token.lower && at > 0)) return null
  const cueOf = (speaker: Mention | null, from: number, to: number, form: Cue['form']): Cue => ({
    at,
    from,
    to,
    word: token.lower,
    form,
    strength: known.strength,
    speaker,
  })
  if (known.form === 'participle') {
    const own = before.findLast(({ speaker }) => speaker !== null)?.speaker
    const phrase = own === undefined ? nominativeBetween(tokens, 0, at) : null
    return cueOf(own ?? (phrase === null ? null : mentionOf(text, tokens, phrase)), at, at, 'participle')
  }
  const carried = ru.carryingVerbs.has(word) ? carriedSpeaker(text, tokens, at) : null
  if (carried !== null) return cueOf(carried, at, at, 'finite')
  const body = /(?:ли|лись|ют|ят|ут|ат)$/.test(word) ? bodyWithin(text, tokens, at) : null
  if (body !== null) return cueOf(body.mention, Math.min(at, body.from), Math.max(at, body.to), 'finite')
  const phrase = subjectOfVerb(tokens, at)
  if (phrase === null || isCarrier(tokens, phrase, word)) return cueOf(null, at, at, 'finite')
  return cueOf(mentionOf(text, tokens, phrase), Math.min(at, phrase.from), Math.max(at, phrase.to), 'finite')
}

/** «…», — радуется тренер: behind a closing mark and a dash any verb introduces speech. */
function unlistedVerb(tokens: readonly Token[], at: number): CueForm | undefined {
  const dash = /^[—–―-]+$/.test(tokenAt(tokens, at - 1).text)
  const quoted = tokenAt(tokens, at - 2).kind === 'quote' || tokenAt(tokens, at - 3).kind === 'quote'
  const verb = /(?:[аеиоуыя]л[аои]?|[аеиуюя]т)(?:ся|сь)?$/.test(plain(tokenAt(tokens, at)))
  return dash && quoted && verb ? { form: 'finite', strength: 'speech' } : undefined
}

/** «цитирует его ТАСС», «приводит агентство слова X»: the one who is cited speaks, not the one who cites. */
function carriedSpeaker(text: string, tokens: readonly Token[], verb: number): Mention | null {
  const end = Math.min(tokens.length, clauseEnd(tokens, verb) + 1)
  for (let at = verb + 1; at < end; at += 1) {
    const token = tokenAt(tokens, at)
    if (/^(?:его|ее|их)$/.test(plain(token)))
      return { kind: 'pronoun', start: token.start, end: token.end, name: token.text }
    if (/^(?:слова|высказывание|комментарий|заявление|цитату|мнение)$/.test(plain(token)))
      return genitiveAt(text, tokens, at + 1)?.mention ?? null
  }
  return citedObject(text, tokens, verb)
}

/** «цитирует Лукину пресс-служба»: a name behind the verb that a subject follows is the verb's object. */
function citedObject(text: string, tokens: readonly Token[], verb: number): Mention | null {
  if (!isNameWord(tokens, verb + 1)) return null
  const end = isNameWord(tokens, verb + 2) ? verb + 2 : verb + 1
  const subject = nominativeBetween(tokens, end + 1, clauseEnd(tokens, verb))
  if (subject === null && tokenAt(tokens, end + 1).kind !== 'quote') return null
  const start = tokenAt(tokens, verb + 1).start
  const stop = tokenAt(tokens, end).end
  return { kind: 'name', start, end: stop, name: nominativeOfAccusative(text.slice(start, stop)) }
}

/** The accusative of persons is the genitive, but for names in -а. */
function nominativeOfAccusative(name: string): string {
  return /[ую](?:\s|$)/.test(name)
    ? name.replaceAll(/у(?=\s|$)/g, 'а').replaceAll(/ю(?=\s|$)/g, 'я')
    : nominativeOf(name)
}

/** True for an agency that only carries what somebody else said. */
function isCarrier(tokens: readonly Token[], phrase: Phrase, verb: string): boolean {
  if (!/^(?:переда\p{L}+|сообща\p{L}+|пиш\p{L}+|цитиру\p{L}+|привод\p{L}+|сообщил\p{L}*)$/u.test(verb)) return false
  return tokens.slice(phrase.from, phrase.to + 1).some((token) => ru.carriers.has(plain(token)))
}

/** «в МИД заявили», «отметили в компании»: verbs in the plural without a subject speak for the body they name. */
function bodyWithin(
  text: string,
  tokens: readonly Token[],
  verb: number,
): { readonly mention: Mention; readonly from: number; readonly to: number } | null {
  let start = verb
  while (
    start > 0 &&
    verb - start < reach &&
    !isBoundary(tokens, start - 1) &&
    plain(tokenAt(tokens, start - 1)) !== 'и'
  )
    start -= 1
  while (ru.adverbs.has(plain(tokenAt(tokens, start)))) start += 1
  if (/^(?:в|во|на)$/.test(plain(tokenAt(tokens, start)))) {
    const found = genitiveAt(text, tokens, start + 1)
    if (found !== null && found.to + 1 >= verb - 1 && nominativeBetween(tokens, start, verb) === null)
      return { mention: whole(text, found.mention), from: start, to: verb }
  }
  // «заявили ТАСС в пресс-службе»: the agency that was told stands between.
  let place = verb + 1
  while (ru.carriers.has(plain(tokenAt(tokens, place))) || plain(tokenAt(tokens, place)) === 'новости') place += 1
  if (nominativeBetween(tokens, start, verb) !== null || !/^(?:в|во)$/.test(plain(tokenAt(tokens, place)))) return null
  const found = genitiveAt(text, tokens, place + 1)
  return found === null ? null : { mention: whole(text, found.mention), from: verb, to: found.to }
}

/** A body's mention as it is written: its name is not a person's to be declined. */
function whole(text: string, mention: Mention): Mention {
  return { ...mention, kind: 'nominal', name: text.slice(mention.start, mention.end) }
}

/** The subject: behind the verb when the verb follows quoted words, «как» or begins its clause, else before it. */
function subjectOfVerb(tokens: readonly Token[], verb: number): Phrase | null {
  const end = clauseEnd(tokens, verb)
  let start = verb
  const least = Math.max(0, verb - reach)
  while (start > least && !isBoundary(tokens, start - 1)) start -= 1
  const first = nominativeBetween(tokens, start, verb)
  const before = first !== null && isNeuter(tokens, first) && /л[а]?$/.test(plain(tokenAt(tokens, verb))) ? null : first
  const behind = nominativeBetween(tokens, verb + 1, end) ?? pastAside(tokens, verb)
  const opensClause = tokens
    .slice(start, verb)
    .every((token) => token.kind !== 'word' || ru.adverbs.has(plain(token)) || ru.conjunctions.has(plain(token)))
  if (opensClause || before === null) return behind ?? before ?? earlierSubject(tokens, start)
  return before
}

/** «сказал, в частности, Громов»: past a few words between commas. */
function pastAside(tokens: readonly Token[], verb: number): Phrase | null {
  if (tokenAt(tokens, verb + 1).text !== ',') return null
  const close = [verb + 3, verb + 4, verb + 5].find((at) => tokenAt(tokens, at).text === ',')
  return close === undefined ? null : nominativeBetween(tokens, close + 1, clauseEnd(tokens, close))
}

/** «такое мнение высказал Зорин»: a neuter noun is not the subject of a masculine or feminine verb. */
function isNeuter(tokens: readonly Token[], { kind, to }: Phrase): boolean {
  return kind === 'nominal' && /(?:ие|ье|[нтлс]о)$/.test(plain(tokenAt(tokens, to)))
}

/** Past a participle's clause: «Орлов, выступая в Омске, заявил». */
function earlierSubject(tokens: readonly Token[], start: number): Phrase | null {
  let end = start
  const least = Math.max(0, start - reach)
  for (let tries = 0; tries < 4 && end > least; tries += 1) {
    end -= 1
    if (tokenAt(tokens, end).text !== ',') return null
    let from = end
    while (from > least && !isBoundary(tokens, from - 1)) from -= 1
    const first = plain(tokenAt(tokens, from))
    const phrase = nominativeBetween(tokens, from, end)
    const named = phrase === null || phrase.kind === 'name' ? null : nameBeforeComma(tokens, from - 1)
    if (named !== null) return named
    if (phrase !== null && !/(?:вш|ющ|ащ|ящ|ущ|нн)\p{L}+$|[аяв]$|вшись$/u.test(first) && !first.startsWith('котор'))
      return phrase
    if (phrase !== null && phrase.from === from) return phrase
    end = from
  }
  return null
}

/** The name that an apposition describes: «Азиз Каримов, директор агентства, уверен». */
function nameBeforeComma(tokens: readonly Token[], comma: number): Phrase | null {
  if (tokenAt(tokens, comma).text !== ',' || !isNameWord(tokens, comma - 1)) return null
  const from = nameStart(tokens, comma - 1, 0)
  return { kind: 'name', from, to: comma - 1, nameFrom: from }
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const { kind, text, end, start } = tokenAt(tokens, at)
  if (kind === 'quote') return end - start > 40
  return /^[,;:.!?…()—–―-]+$/.test(text) || /^--+$/.test(text)
}

function clauseEnd(tokens: readonly Token[], verb: number): number {
  let at = verb + 1
  while (at < tokens.length && at - verb < reach && !isBoundary(tokens, at)) {
    const word = plain(tokenAt(tokens, at))
    if (word === 'что' || word === 'как' || word === 'когда' || (cueForms.has(word) && at > verb + 1)) break
    at += 1
  }
  return at
}

function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  let end = tokens.length
  while (end > 0 && /^[.!?…]+$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  if (cue.form === 'according') return tokenAt(tokens, cue.to + 1).text === ',' ? [cue.to + 2, end] : null
  const that = tokens.findIndex(({ lower }, at) => at > cue.at && at <= cue.at + 14 && lower === 'что')
  if (that === -1) return null
  const open = tokens
    .slice(cue.at + 1, that)
    .every(({ text, kind }, at, all) => kind !== 'quote' && (!/^[,;:]$/.test(text) || at === all.length - 1))
  return open ? [that + 1, end] : null
}

function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (!isNameWord(tokens, at) || !isCapitalised(tokenAt(tokens, at))) continue
    const from = nameStart(tokens, at, 0)
    names.push(mentionOf(text, tokens, { kind: 'name', from, to: at, nameFrom: from }))
    at = from
  }
  return names.reverse()
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** «глава РФБ», «адвокат»: a person named before; «один из», «другой» and plurals are somebody else. */
function headOf(nominal: string): string | null {
  const words = nominal.toLowerCase().replaceAll('ё', 'е').split(/\s+/)
  if (/^(?:один|одна|другой|другая|некоторые|многие|еще|каждый)$/.test(words[0] ?? '')) return null
  const role = words.find(isRole)
  if (role !== undefined) return role
  const [head = ''] = words
  return /^\p{Lu}/u.test(nominal) || ru.bodies.has(head) || ru.documents.test(head) || /[ыи]$/.test(head) ? null : head
}

function genderOf({ kind, name }: Mention, written: string): Gender {
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

// The heads of bodies without their endings, for the oblique cases: «в министерстве».
const bodyStems = new Set([...ru.bodies].map((body) => body.replace(/[аяоеиыьй]+$/, '')))

function isBody(word: string): boolean {
  return [0, 1, 2, 3].some((ending) => bodyStems.has(word.slice(0, word.length - ending)))
}

function kindOf({ kind, name }: Mention, written: string): ReturnType<Language['kindOf']> {
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
