import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { joinsBody, ownsBody } from './body-name.ts'
import { bare, isContentWord, isNameWord, particles } from './noun.ts'
import { endsPhrase, isDoing, isOwned } from './phrase-end.ts'
import * as en from './words.ts'

/** A noun phrase by its tokens, `to` inclusive. */
export type Phrase = {
  readonly kind: Mention['kind']
  readonly from: number
  readonly to: number
  /** The relative pronoun through which it is a subject ("the mayor, who said"): a part of the mention, not of the name. */
  readonly relative?: number
}

// How far a common noun reaches to the left when no determiner bounds it, and how long a phrase is at most, in tokens.
const barePhraseLength = 3
const phraseLength = 14

/** The noun phrase whose last token is at `to`, or null when none ends there. */
export function phraseEndingAt(tokens: readonly Token[], to: number, floor: number): Phrase | null {
  const last = tokenAt(tokens, to)
  if (last.kind === 'word' && en.pronouns.has(last.lower)) return { kind: 'pronoun', from: to, to }
  if (isNameWord(tokens, to)) return { kind: 'name', from: nameStart(tokens, to, floor), to }
  if (
    /^(?:others|another|one|many|some|both|most|all|this|that|these|those|everyone|everybody|nobody|someone)$/.test(
      last.lower,
    )
  ) {
    return { kind: 'nominal', from: to, to }
  }
  if (last.kind !== 'word' || !isContentWord(tokens, to) || /(?:(?<!^al)ly|ing)$/.test(last.lower)) return null
  return nominalEndingAt(tokens, to, floor)
}

function nominalEndingAt(tokens: readonly Token[], to: number, floor: number): Phrase {
  let from = to
  while (from > floor && to - from < phraseLength) {
    const before = tokenAt(tokens, from - 1)
    if (isContentWord(tokens, from - 1) || /^['’]s?$/.test(before.text)) from -= 1
    else break
  }
  const before = tokenAt(tokens, from - 1)
  if (from > floor && (en.determiners.has(before.lower) || en.possessives.has(before.lower))) {
    return { kind: 'nominal', from: from - 1, to }
  }
  return { kind: 'nominal', from: Math.max(from, to - barePhraseLength + 1), to }
}

function nameStart(tokens: readonly Token[], to: number, floor: number): number {
  let from = to
  while (from > floor && to - from < phraseLength) {
    const before = tokenAt(tokens, from - 1)
    const further = tokenAt(tokens, from - 2)
    if (isNameWord(tokens, from - 1)) from -= 1
    else if (particles.has(before.lower) && (isNameWord(tokens, from - 2) || particles.has(further.lower))) from -= 1
    else if (ownsBody(tokens, from - 1, to) && from - 2 >= floor) from -= 2
    else if (joinsBody(tokens, from - 1, from - 2) && from - 2 >= floor) from -= 2
    else if (before.lower === 'the' && joinsBody(tokens, from - 2, from - 3)) from -= 3
    else if (before.kind === 'quote' && isNameWord(tokens, from - 2)) from -= 2
    else if (before.text === '.' && tokenAt(tokens, from - 2).text.length <= 4 && isNameWord(tokens, from - 2))
      from -= 2
    else break
  }
  return from
}

/** The noun phrase whose first token is at `from`, or null when none begins there. */
export function phraseStartingAt(tokens: readonly Token[], from: number): Phrase | null {
  const first = tokenAt(tokens, from)
  if (first.kind === 'word' && en.pronouns.has(first.lower)) return { kind: 'pronoun', from, to: from }
  let to = from
  let kind: Mention['kind'] = 'nominal'
  while (to < tokens.length && to - from < phraseLength) {
    const token = tokenAt(tokens, to)
    const determiner = en.determiners.has(token.lower) || en.possessives.has(token.lower)
    if (isNameWord(tokens, to)) kind = 'name'
    else if (determiner && (to === from || /^['’]s?$/.test(token.lower) || onlyDeterminers(tokens, from, to)))
      kind = 'nominal'
    else if (token.lower === 'of' && to > from && isNameWord(tokens, to - 1)) {
      const next = tokenAt(tokens, to + 1).lower === 'the' ? to + 2 : to + 1
      if (!joinsBody(tokens, to, to - 1) || !isNameWord(tokens, next)) break
    } else if (token.lower === 'of' && to > from) kind = 'nominal'
    else if (isPluralOwner(tokens, to) && to > from) kind = 'nominal'
    else if (token.lower === 'the' && tokenAt(tokens, to - 1).lower === 'of') kind = 'nominal'
    else if (particles.has(token.lower) && isNameWord(tokens, to - 1)) kind = 'name'
    else if (particles.has(token.lower) && particles.has(tokenAt(tokens, to - 1).lower)) kind = 'name'
    else if (token.text === '&') kind = 'name'
    else if (token.kind === 'quote' && kind === 'name' && isNameWord(tokens, to + 1)) kind = 'name'
    else if (
      isContentWord(tokens, to) &&
      (!token.lower.endsWith('ly') || en.followers.has(token.lower)) &&
      !en.calendar.has(bare(token))
    ) {
      if (to > from && (endsPhrase(tokens, from, to) || isDoing(tokens, to))) break
      kind = 'nominal'
    } else break
    to += 1
  }
  to -= 1
  while (to > from && /^(?:of|the)$/.test(tokenAt(tokens, to).lower)) to -= 1
  if (to < from) return null
  return {
    kind: isNameWord(tokens, to) && !isOwned(tokens, from, to) ? 'name' : kind === 'name' ? 'nominal' : kind,
    from,
    to,
  }
}

/** "the two", "all the": several words before the noun. */
function onlyDeterminers(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ lower }) => en.determiners.has(lower))
}

/** "the pilots' head": the owner's ending of a plural. */
function isPluralOwner(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1)
  return /^['’]$/.test(tokenAt(tokens, at).text) && tokenAt(tokens, at - 1).lower.endsWith('s') && next.kind === 'word'
}
