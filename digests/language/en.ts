import type { Cue, Mention } from './cue.ts'
import { cueForms } from './en-verbs.ts'
import * as en from './en-words.ts'
import { isContentWord, isNameWord, mentionOf, phraseEndingAt, phraseStartingAt, type Phrase } from './en-phrase.ts'
import { clauseStart, firstSubject, subjectAfter, subjectBefore } from './en-subject.ts'
import type { Gender, Language } from './language.ts'
import { mostCues, tokenAt, type Sentence, type Token } from './token.ts'
import { cutWords, endsBeforeCapital } from './words.ts'

const abbreviations = new Set(
  'mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt maj rev hon fr st jr sr vs no inc ltd co corp jan feb mar apr aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo'.split(
    ' ',
  ),
)

export const english: Language = {
  tag: 'en',
  tokensOf: (text, span) => cutWords(text, span, abbreviations),
  cuesIn,
  subjectOf: ({ text, tokens }) => {
    const phrase = firstSubject(tokens, 0, tokens.length)
    return phrase === null ? null : mentionOf(text, tokens, phrase)
  },
  namesIn,
  genderOf,
  isFullName: (name) => /\S\s+\S/.test(name),
  isSameName: (a, b) => a === b,
  kindOf,
  introducesTitle: (tokens, at) => {
    const { lower } = tokenAt(tokens, at - 1)
    return en.prepositions.has(lower) || /^(?:the|a|an|['’]s)$/.test(lower) || en.titleMakers.has(lower)
  },
  isNameOf: () => false,
  statementBehind,
  insertsCues: false,
  interview: { question: /^(?:Q|Question)\s*[:.]\s+/, answer: /^(?:A|Answer)\s*[:.]\s+/ },
  isCue: (word) => cueForms.has(word),
  headOf,
  endsSentence: endsBeforeCapital,
  wordsIn: (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
}

function cuesIn(sentence: Sentence): readonly Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < sentence.tokens.length && cues.length < mostCues; at += 1) {
    const cue =
      accordingAt(sentence, at) ?? idiomAt(sentence, at) ?? speechNounAt(sentence, at) ?? verbAt(sentence, at, cues)
    if (cue !== null) cues.push(cue)
  }
  return cues
}

function accordingAt({ text, tokens }: Sentence, at: number): Cue | null {
  const { lower } = tokenAt(tokens, at)
  if (lower !== 'according' || tokenAt(tokens, at + 1).lower !== 'to') return null
  const phrase = phraseStartingAt(tokens, at + 2)
  if (phrase === null) return null
  const to = phrase.to
  return {
    at,
    from: at,
    to,
    word: 'according to',
    form: 'according',
    strength: 'speech',
    speaker: mentionOf(text, tokens, phrase),
  }
}

// Verbs that say something only together with the word behind them: "put it", "shot back".
const idioms: ReadonlyMap<string, RegExp> = new Map([
  ['it', /^puts?$/],
  ['back', /^(?:shot|shoots|fired|fires|hit|hits|clapped)$/],
  ['in', /^(?:chimed|chimes|weighed|weighs)$/],
])

function idiomAt({ text, tokens }: Sentence, at: number): Cue | null {
  const { lower } = tokenAt(tokens, at)
  const particle = tokenAt(tokens, at + 1).lower
  if (idioms.get(particle)?.test(lower) !== true) return null
  const phrase = subjectBefore(tokens, at)
  if (phrase === null) return null
  const speaker = mentionOf(text, tokens, phrase)
  return {
    at,
    from: phrase.from,
    to: at + 1,
    word: `${lower} ${particle}`,
    form: 'finite',
    strength: 'speech',
    speaker,
  }
}

/** "her warning that", "the mayor's promise", "a statement from the mayor": the owner of the noun speaks. */
function speechNounAt({ text, tokens }: Sentence, at: number): Cue | null {
  const { lower, text: written } = tokenAt(tokens, at)
  if (!en.speechNouns.has(lower) || written !== lower) return null
  let before = at - 1
  while (before > 0 && at - before < 4 && isContentWord(tokens, before) && !isNameWord(tokens, before)) before -= 1
  const owner = tokenAt(tokens, before)
  const own = /^['’]s?$/.test(owner.text) ? phraseEndingAt(tokens, before - 1, 0) : null
  const his = /^(?:his|her|their)$/.test(owner.lower) ? ({ kind: 'pronoun', from: before, to: before } as const) : null
  const by = /^(?:by|from)$/.test(tokenAt(tokens, at + 1).lower) ? phraseStartingAt(tokens, at + 2) : null
  const phrase = own ?? his ?? by
  if (phrase === null) return null
  const speaker = mentionOf(text, tokens, phrase)
  return {
    at,
    from: Math.min(at, phrase.from),
    to: Math.max(at, phrase.to),
    word: lower,
    form: 'noun',
    strength: 'stance',
    speaker,
  }
}

function verbAt({ text, tokens }: Sentence, at: number, before: readonly Cue[]): Cue | null {
  const token = tokenAt(tokens, at)
  const opens = at === 0 && isNameWord(tokens, 1)
  const known = token.kind === 'word' && (token.text === token.lower || opens) ? cueForms.get(token.lower) : undefined
  if (known === undefined) return unlistedVerb(text, tokens, at)
  if (isNoun(tokens, at)) return null
  if (known.form === 'base' && !isGoverned(tokens, at)) return null
  const cueOf = (phrase: Phrase | null, from: number, to: number, form: Cue['form']): Cue => {
    const speaker = phrase === null ? null : mentionOf(text, tokens, phrase)
    return { at, from, to, word: token.lower, form, strength: known.strength, speaker }
  }
  if (isPassive(tokens, at, known.form)) {
    if (/^quoted?$/.test(token.lower)) return null
    const by = [at + 1, at + 2, at + 3].find((place) => tokenAt(tokens, place).lower === 'by')
    const phrase = by === undefined ? null : phraseStartingAt(tokens, by + 1)
    return phrase === null ? null : cueOf(phrase, at, phrase.to, 'finite')
  }
  if (known.form === 'participle' && !isBe(tokenAt(tokens, at - 1).lower)) {
    const own = before.findLast(({ form, speaker }) => form !== 'according' && speaker !== null)
    const phrase = participleSubject(tokens, at) ?? enactedDocument(tokens, at)
    if (own !== undefined && phrase === null) return { ...cueOf(null, at, at, 'participle'), speaker: own.speaker }
    return cueOf(phrase ?? firstSubject(tokens, clauseStart(tokens, at), at), at, at, 'participle')
  }
  if (isInverted(tokens, at)) {
    const phrase = subjectAfter(tokens, at)
    if (phrase !== null) return cueOf(phrase, at, phrase.to, 'finite')
  }
  const phrase = subjectBefore(tokens, at)
  return cueOf(phrase, phrase === null ? at : phrase.from, at, 'finite')
}

/** "…," coach Orlov rejoiced.: a verb in the past behind a comma, a closing mark and a name introduces speech. */
function unlistedVerb(text: string, tokens: readonly Token[], at: number): Cue | null {
  const token = tokenAt(tokens, at)
  if (!/[^e]ed$/.test(token.lower) || token.text !== token.lower) return null
  const phrase = phraseEndingAt(tokens, at - 1, 0)
  let from = phrase?.from ?? at
  while (en.titles.has(tokenAt(tokens, from - 1).lower)) from -= 1
  const quoted = tokenAt(tokens, from - 1)
  if (phrase === null || phrase.kind === 'nominal' || quoted.kind !== 'quote') return null
  if (!/,["”’']?$/.test(text.slice(quoted.start, quoted.end))) return null
  return {
    at,
    from: phrase.from,
    to: at,
    word: token.lower,
    form: 'finite',
    strength: 'speech',
    speaker: mentionOf(text, tokens, phrase),
  }
}

const nounMakers = /^(?:the|a|an|this|these|those|such|his|its|their|our|my|your|no|any|some|several|many|'s|’s)$/

// Plurals of nouns that are verbs only where they lead on to what is said.
const plurals = /^(?:states|notes|claims|comments|posts|remarks|answers|questions|demands|orders|views)$/

function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const next = tokenAt(tokens, at + 1)
  if (
    plurals.test(tokenAt(tokens, at).lower) &&
    next.kind !== 'quote' &&
    !/^(?:that|,|:|how|why|whether|)$/.test(next.lower)
  )
    return true
  if (nounMakers.test(before.lower)) return true
  return en.prepositions.has(before.lower) && !tokenAt(tokens, at).lower.endsWith('ing')
}

/** A base form is a cue behind "to", a modal or "did". */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  let place = at - 1
  while (en.adverbs.has(tokenAt(tokens, place).lower) || tokenAt(tokens, place).lower.endsWith('ly')) place -= 1
  const before = tokenAt(tokens, place)
  if (en.auxiliaries.has(before.lower)) return true
  return (
    before.lower === 'and' ||
    /^(?:they|we|i|you|who)$/.test(before.lower) ||
    (/[^s]s$/.test(before.lower) && phraseEndingAt(tokens, place, 0) !== null)
  )
}

function isBe(word: string): boolean {
  return /^(?:is|was|are|were|be|been|being|'s|’s|'re|’re|'m|’m)$/.test(word)
}

function isPassive(tokens: readonly Token[], at: number, form: string): boolean {
  if (form !== 'finite' || tokenAt(tokens, at).lower.endsWith('s')) return false
  let place = at - 1
  while (en.adverbs.has(tokenAt(tokens, place).lower) || /ly$|^not$/.test(tokenAt(tokens, place).lower)) place -= 1
  return isBe(tokenAt(tokens, place).lower)
}

/** "people saying", "a statement calling": the noun directly before a participle; behind a comma, the clause's subject. */
function participleSubject(tokens: readonly Token[], at: number): Phrase | null {
  if (at === 0) {
    const comma = tokens.findIndex(({ text }) => text === ',')
    return comma === -1 ? null : firstSubject(tokens, comma + 1, tokens.length)
  }
  const before = tokenAt(tokens, at - 1)
  if (before.kind !== 'word' || en.prepositions.has(before.lower)) return null
  const absolute = absoluteSubject(tokens, at)
  if (absolute !== null) return absolute
  const phrase = phraseEndingAt(tokens, at - 1, 0)
  // "The union issued a statement saying": the union speaks.
  if (
    phrase !== null &&
    /^(?:issued|released|sent|published|posted|wrote|made|gave)$/.test(tokenAt(tokens, phrase.from - 1).lower)
  )
    return null
  return phrase !== null && en.documentNouns.has(tokenAt(tokens, phrase.to).lower) ? phrase : null
}

/** "…, with a spokesman for the mayor saying": the subject of an absolute construction stands behind "with". */
function absoluteSubject(tokens: readonly Token[], at: number): Phrase | null {
  for (let place = at - 1; place >= 0 && at - place < 14; place -= 1) {
    const { lower, kind } = tokenAt(tokens, place)
    if (kind !== 'word' && !/^['’]s?$/.test(lower)) return null
    if (lower === 'with') return phraseStartingAt(tokens, place + 1)
  }
  return null
}

/** "adopted a resolution …, noting that": what was adopted speaks, not those who adopted it. */
function enactedDocument(tokens: readonly Token[], at: number): Phrase | null {
  const verb = tokens.findLastIndex(({ lower }, place) => place < at && en.enactingVerbs.has(lower))
  if (verb === -1) return null
  const phrase = phraseStartingAt(tokens, verb + 1)
  return phrase !== null && en.documentNouns.has(tokenAt(tokens, phrase.to).lower) ? phrase : null
}

/** True when the verb directly follows a quotation or a comma: "…," said Orlov. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const next = tokenAt(tokens, at + 1)
  if (
    /^[,:"(]$/.test(next.text) ||
    next.kind === 'quote' ||
    next.text === '' ||
    /^(?:told|tells)$/.test(tokenAt(tokens, at).lower)
  )
    return false
  if (before.kind === 'quote' || before.text === '') return true
  return /^(?:,|—|–|-|--)$/.test(before.text) && (tokenAt(tokens, at - 2).kind === 'quote' || subjectBehind(tokens, at))
}

/** Behind unmarked words ("It is time, said Orlov."): the clause must end with the subject. */
function subjectBehind(tokens: readonly Token[], at: number): boolean {
  const phrase = subjectAfter(tokens, at)
  if (phrase === null || (phrase.kind === 'nominal' && !en.determiners.has(tokenAt(tokens, phrase.from).lower)))
    return false
  return /^[.,!?—–-]?$/.test(tokenAt(tokens, phrase.to + 1).text)
}

const hearer = /^(?:reporters|journalists|lawmakers|him|her|them|me|us|viewers|supporters|delegates)$/

function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  const end = endOfSentence(tokens)
  if (cue.form === 'according') {
    const comma = tokenAt(tokens, cue.to + 1).text === ','
    return comma && cue.at === 0 ? [cue.to + 2, end] : null
  }
  const that = tokens.findIndex(({ lower }, at) => at > cue.at && at <= cue.at + 14 && lower === 'that')
  if (
    that !== -1 &&
    tokens.slice(cue.at + 1, that).every(({ text, kind }) => kind !== 'quote' && !/^[,;:]$/.test(text))
  ) {
    return [that + 1, end]
  }
  if (cue.to > cue.at) return null
  let from = cue.at + 1
  if (/^(?:told|tells)$/.test(cue.word)) {
    const phrase = phraseStartingAt(tokens, from)
    if (phrase === null) return null
    from = hearer.test(tokenAt(tokens, from).lower) ? from + 1 : phrase.to + 1
  }
  const next = tokenAt(tokens, from)
  const opens = en.pronouns.has(next.lower) || en.determiners.has(next.lower) || isNameWord(tokens, from)
  return /^(?:said|says|added|adds|told|tells)$/.test(cue.word) && opens ? [from, end] : null
}

function endOfSentence(tokens: readonly Token[]): number {
  let end = tokens.length
  while (end > 0 && /^[.!?…]+$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  return end
}

function namesIn({ text, tokens }: Sentence): readonly Mention[] {
  const names: Mention[] = []
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (!isNameWord(tokens, at)) continue
    const phrase = phraseEndingAt(tokens, at, 0)
    if (phrase === null) continue
    names.push(mentionOf(text, tokens, phrase))
    at = phrase.from
  }
  return names.reverse()
}

/** "the foreign minister" may stand for a person before it; "a minister" and "ministers" may not. */
function headOf(nominal: string): string | null {
  const words = nominal.toLowerCase().split(/\s+/)
  const of = words.findIndex((word, at) => at > 0 && en.prepositions.has(word))
  const head = words[(of > 0 ? of : words.length) - 1] ?? ''
  return /^(?:the|this|that)$/.test(words[0] ?? '') &&
    !head.endsWith('s') &&
    !en.bodyNouns.has(head) &&
    !en.documentNouns.has(head)
    ? head
    : null
}

function genderOf({ kind }: Mention, written: string): Gender {
  const words = written.toLowerCase().split(/[\s.]+/)
  if (kind === 'pronoun') {
    if (/^(?:he|his|him)$/.test(words[0] ?? '')) return 'he'
    if (/^(?:she|her)$/.test(words[0] ?? '')) return 'she'
    return /^(?:they|we)$/.test(words[0] ?? '') ? 'they' : null
  }
  if (words.some((word) => en.titlesHe.has(word))) return 'he'
  if (words.some((word) => en.titlesShe.has(word))) return 'she'
  if (kind !== 'name') return null
  const given = words.find((word) => en.givenHe.has(word) || en.givenShe.has(word))
  if (given === undefined || (given === words.at(-1) && words.length > 1)) return null
  return en.givenHe.has(given) ? 'he' : 'she'
}

// Endings and words of nouns for people.
const personal =
  /(?:ers?|ors?|ists?|[mw][ae]n|ians?|ants?|ees?|arts?|ics)$|^(?:people|police|officials?|critics?|others|another|one|some|many|both|most|everyone|colleagues?|friends?|boss|wife|husband|mother|father|son|daughter|girl|boy|kids?|parents?|crowd|fans?|guests?|hosts?|aides?|allies|ally|rivals?|victims?|relatives?|natives?|couple|pair|group|jury|panel|source|sources|who)$/

function kindOf({ kind, name }: Mention, mention: string): ReturnType<Language['kindOf']> {
  const written = kind === 'nominal' ? name : mention
  const words = written
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .split(/[\s.]+/)
    .filter((word) => word !== '')
  if (kind === 'pronoun') return words[0] === 'it' ? 'organisation' : 'person'
  const of = words.findIndex((word) => en.prepositions.has(word))
  const head = words[(of > 0 ? of : words.length) - 1] ?? ''
  if (kind === 'nominal') {
    if (en.documentNouns.has(head)) return 'document'
    if (en.bodyNouns.has(head)) return 'organisation'
    return en.titles.has(head.replace(/s$/, '')) || personal.test(head) ? 'person' : null
  }
  if (/^(?:\p{Lu}{2,6}|\p{Lu}\.\p{Lu}\.)$/u.test(written)) return 'organisation'
  if (en.bodyNouns.has(head) || words.some((word, at) => at === 0 && word === 'the')) return 'organisation'
  return en.documentNouns.has(head) ? 'document' : 'person'
}
