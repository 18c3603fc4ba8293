import * as en from './en-words.ts'
import { bare, isContentWord, isNameWord, phraseEndingAt, phraseStartingAt, type Phrase } from './en-phrase.ts'
import { tokenAt, type Token } from './token.ts'

// Nothing that far from its verb is its subject: it bounds the search in a text without full stops.
const reach = 70

/** The subject of the verb at `verb`, when it stands before it: past adverbs, appositions and coordinated verbs. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | null {
  const floor = clauseStart(tokens, verb)
  const at = skipBefore(tokens, verb - 1, floor)
  if (at < floor) return null
  const token = tokenAt(tokens, at)
  if (en.relatives.has(token.lower)) {
    const phrase = antecedent(tokens, at, floor)
    return phrase === null ? null : { ...phrase, relative: at }
  }
  if (/^[,—–-]+$/.test(token.text)) return pastApposition(tokens, at, floor)
  if (/^(?:and|or|but|then)$/.test(token.lower)) return firstSubject(tokens, floor, at)
  const phrase = headBefore(tokens, at, floor)
  const infinitive = phrase?.kind === 'nominal' && tokenAt(tokens, phrase.from - 1).lower === 'to'
  return infinitive || phrase === null ? firstSubject(tokens, floor, at) : phrase
}

/** Skips adverbs, auxiliaries and words of time between a subject and its verb, to the left. */
function skipBefore(tokens: readonly Token[], from: number, floor: number): number {
  let at = from
  while (at >= floor) {
    const token = tokenAt(tokens, at)
    const before = tokenAt(tokens, at - 1)
    const adverb =
      en.adverbs.has(token.lower) ||
      (token.lower.endsWith('ly') &&
        token.text === token.lower &&
        !/^(?:family|ally|assembly|bully|rally|reply)$/.test(token.lower))
    if (adverb || en.auxiliaries.has(token.lower)) at -= 1
    else if (token.lower === 'last' && before.lower === 'at') at -= 2
    else if (en.calendar.has(bare(token)) && token.lower !== token.text) at -= before.lower === 'on' ? 2 : 1
    else if (en.timeNouns.has(token.lower) && /^(?:this|last|next|that|the|earlier)$/.test(before.lower)) at -= 2
    else if (en.timeNouns.has(token.lower) && en.calendar.has(bare(before))) at -= 1
    else break
  }
  return at
}

/** Where the clause of a verb begins: behind the last full stop, semicolon, colon or quotation to its left. */
export function clauseStart(tokens: readonly Token[], verb: number): number {
  let at = verb
  const least = Math.max(0, verb - reach)
  while (at > least) {
    const token = tokenAt(tokens, at - 1)
    if (/^[;:.?!(]$/.test(token.text)) break
    if (token.kind === 'quote' && !isEmbedded(tokens, at - 1)) break
    at -= 1
  }
  return at
}

/** True for marked words within a clause ("the mayor, who calls it "a shame," said"): they do not begin the clause. */
function isEmbedded(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at - 1).kind === 'word' && !/^said|says$/.test(tokenAt(tokens, at - 1).lower)
}

/** The head of a phrase that ends at `at`: "a spokesman for the mayor of Omsk" is about the spokesman. */
export function headBefore(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let phrase = phraseEndingAt(tokens, at, floor)
  if (phrase === null) return null
  while (
    phrase.kind !== 'pronoun' &&
    phrase.from - 1 > floor &&
    en.prepositions.has(tokenAt(tokens, phrase.from - 1).lower)
  ) {
    const outer: Phrase | null = phraseEndingAt(tokens, phrase.from - 2, floor)
    if (outer === null) break
    const adverbial = outer.kind === 'name' || outer.kind === 'pronoun'
    phrase = adverbial ? outer : { kind: 'nominal', from: outer.from, to: phrase.to }
    if (adverbial) break
  }
  return phrase
}

function antecedent(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  const comma = tokenAt(tokens, at - 1).text === ','
  const phrase = headBefore(tokens, at - (comma ? 2 : 1), floor)
  if (phrase === null || !comma) return phrase
  // "Orlov, the mayor, who said": the name before the apposition is the one who speaks.
  return phrase.kind === 'name' ? phrase : (pastApposition(tokens, at - 1, floor) ?? phrase)
}

/** The subject before one or more runs between commas: "Orlov, 63, the mayor of Omsk, said". `at` is the last comma. */
function pastApposition(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let end = at
  let fallback: Phrase | null = null
  while (end > floor) {
    const from = chunkStart(tokens, end - 1, floor)
    const phrase = headBefore(tokens, end - 1, from)
    if (from <= floor) {
      const whole = phraseFromStart(tokens, floor, end)
      return whole ?? phrase ?? fallback
    }
    if (phrase !== null && !isAppositional(tokens, from, phrase)) return phrase
    fallback ??= phrase
    end = from - 1
  }
  return fallback
}

/** The first token behind the nearest comma or dash to the left. */
function chunkStart(tokens: readonly Token[], from: number, floor: number): number {
  let at = from
  while (at > floor && !/^(?:,|—|–|-|--|\))$/.test(tokenAt(tokens, at - 1).text)) at -= 1
  return at
}

/** True for a run that only describes: it does not end in a name that stands free of prepositions and articles. */
function isAppositional(tokens: readonly Token[], from: number, phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun') return en.relatives.has(tokenAt(tokens, phrase.from).lower)
  if (phrase.kind !== 'name') return true
  const first = tokenAt(tokens, from)
  if (/^(?:Jr|Sr|II|III|R|D)\b/.test(tokenAt(tokens, phrase.to).text)) return true
  return (
    en.relatives.has(first.lower) ||
    en.prepositions.has(first.lower) ||
    first.kind === 'number' ||
    /ing$|ed$/.test(first.lower) ||
    (en.determiners.has(first.lower) && phrase.from - from > 1) ||
    (first.text === first.lower && phrase.from > from && !en.conjunctions.has(first.lower))
  )
}

/** The phrase with which a clause begins, past "But", "On Monday," and "Speaking in Omsk,". */
export function firstSubject(tokens: readonly Token[], floor: number, ceiling: number): Phrase | null {
  let at = floor
  for (let tries = 0; tries < 5 && at < ceiling; tries += 1) {
    while (at < ceiling && isOpeningWord(tokens, at)) at += 1
    const token = tokenAt(tokens, at)
    const introduces =
      en.prepositions.has(token.lower) ||
      /^(?:when|while|as|after|if|although|though|because|since|once|asked|given)$/.test(token.lower) ||
      (/(?:ing|ed)$/.test(token.lower) &&
        !en.determiners.has(tokenAt(tokens, at - 1).lower) &&
        (at === 0 || !isNameWord(tokens, at)))
    if (!introduces) return phraseFromStart(tokens, at, ceiling)
    const comma = nextComma(tokens, at, ceiling)
    if (comma === -1) {
      const phrase = phraseStartingAt(tokens, at + 1)
      return phrase === null ? null : phraseFromStart(tokens, phrase.to + 1, ceiling)
    }
    at = comma + 1
  }
  return null
}

function isOpeningWord(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at)
  return (
    token.kind === 'quote' ||
    /^(?:and|but|or|so|yet|nor|that|,|—|–|-|\))$/.test(token.lower) ||
    en.adverbs.has(token.lower) ||
    en.calendar.has(bare(token))
  )
}

function nextComma(tokens: readonly Token[], from: number, ceiling: number): number {
  for (let at = from; at < ceiling; at += 1) if (tokenAt(tokens, at).text === ',') return at
  return -1
}

function phraseFromStart(tokens: readonly Token[], from: number, ceiling: number): Phrase | null {
  let at = from
  while (at < ceiling && isOpeningWord(tokens, at)) at += 1
  if (at >= ceiling) return null
  const token = tokenAt(tokens, at)
  if (
    !isNameWord(tokens, at) &&
    !isContentWord(tokens, at) &&
    !en.pronouns.has(token.lower) &&
    !en.determiners.has(token.lower)
  )
    return null
  if (en.prepositions.has(token.lower)) return null
  return phraseStartingAt(tokens, at)
}

/** The subject that stands behind its verb: "…, said Orlov, the mayor". */
export function subjectAfter(tokens: readonly Token[], verb: number): Phrase | null {
  let at = verb + 1
  while (en.adverbs.has(tokenAt(tokens, at).lower)) at += 1
  const token = tokenAt(tokens, at)
  if (token.lower === 'that' || en.prepositions.has(token.lower)) return null
  if (/^(?:him|her|them|me|us|it|to|if|whether|how|what|why)$/.test(token.lower) && token.lower !== 'her') return null
  const phrase = phraseStartingAt(tokens, at)
  return phrase?.kind === 'nominal' ? withComplement(tokens, phrase) : phrase
}

/** "a spokesman for the port": what a common noun needs behind a preposition belongs to it. */
function withComplement(tokens: readonly Token[], phrase: Phrase): Phrase {
  const needs = /^(?:for|of|from|at|with)$/.test(tokenAt(tokens, phrase.to + 1).lower)
  const complement = needs ? phraseStartingAt(tokens, phrase.to + 2) : null
  return complement === null ? phrase : { ...phrase, to: complement.to }
}
