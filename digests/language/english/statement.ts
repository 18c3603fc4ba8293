import type { Cue } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { bare, isNameWord } from './noun.ts'
import { hearer } from './object.ts'
import { phraseStartingAt } from './phrase.ts'
import { cueForms } from './verbs.ts'
import * as en from './words.ts'

/** The tokens of what a cue says without marks: "said that …", "told reporters that …", "said the bridge …". */
export function statementBehind(tokens: readonly Token[], cue: Cue): readonly [number, number] | null {
  const end = endOfSentence(tokens)
  if (cue.form === 'according') {
    const comma = tokenAt(tokens, cue.to + 1).text === ','
    return comma && cue.at === 0 ? [pastRelative(tokens, cue.to + 2), end] : null
  }
  const that = tokens.findIndex(({ lower }, at) => at > cue.at && at <= cue.at + 14 && lower === 'that')
  if (
    that !== -1 &&
    tokens.slice(cue.at + 1, that).every(({ text, kind }) => kind !== 'quote' && !/^[,;:]$/.test(text))
  ) {
    // "said Brand believed that": the words begin with who believes.
    const inner = tokens.findIndex(
      ({ lower, text }, at) => at > cue.at + 1 && at < that && text === lower && isTelling(lower),
    )
    return inner === -1
      ? [that + 1, end]
      : cue.to === cue.at && /^(?:said|says)$/.test(cue.word)
        ? [cue.at + 1, end]
        : null
  }
  if (cue.to > cue.at) return null
  let from = cue.at + 1
  if (/^(?:told|tells)$/.test(cue.word)) {
    const phrase = phraseStartingAt(tokens, from)
    if (phrase === null) return null
    from = hearer.test(tokenAt(tokens, from).lower) ? from + 1 : phrase.to + 1
  }
  // "said Monday the road …"
  while (en.calendar.has(bare(tokenAt(tokens, from)))) from += 1
  const next = tokenAt(tokens, from)
  const opens = en.pronouns.has(next.lower) || en.determiners.has(next.lower) || isNameWord(tokens, from)
  return /^(?:said|says|added|adds|told|tells)$/.test(cue.word) && opens ? [from, end] : null
}

/** "According to Olsen, who leads the port, the road …": a relative clause is no part of what is said. */
function pastRelative(tokens: readonly Token[], from: number): number {
  if (!en.relatives.has(tokenAt(tokens, from).lower)) return from
  const comma = tokens.findIndex(({ text }, at) => at > from && text === ',')
  return comma === -1 ? from : comma + 1
}

function endOfSentence(tokens: readonly Token[]): number {
  // ", but Brand disagreed": what stands against it is the writer's.
  const but = tokens.findIndex(
    ({ text }, at) => text === ',' && tokenAt(tokens, at + 1).lower === 'but' && isNameWord(tokens, at + 2),
  )
  let end = but === -1 ? tokens.length : but
  while (end > 0 && /^[.!?…]+$/.test(tokenAt(tokens, end - 1).text)) end -= 1
  return end
}

function isTelling(word: string): boolean {
  const form = cueForms.get(word)
  return form?.form === 'finite' && /ed$|^(?:said|says|knew|knows|thought|thinks|felt|told)$/.test(word)
}
