import { searchWordsOf } from '../language/fold.ts'

/** A sign that makes another figure of one: a currency, per cent, per mille, a minus in front. */
const signs = /([\p{Sc}%％‰]|(?<=^|[\s("“„«])[-−–](?=\p{Sc}?\d))/u
const minus = /^[-−–]$/

/** The words of a text as quotations are compared: folded, and with the signs that change a figure as words of their own. */
export function saidWordsOf(text: string): readonly string[] {
  return text
    .split(signs)
    .flatMap((part, at) => (at % 2 === 0 ? searchWordsOf(part) : [minus.test(part) ? '−' : part.normalize('NFKC')]))
}

/** Where one sentence ends and another begins. */
export const sentenceEnd = /[.!?…]["”»’')\]]*\s+(?=\S)|[。！？]+["”»’』」]*/u

const end = '¶'

/** The same with a sign where each sentence of several parts ends: words on both sides of it were not said in one breath. */
export function saidWordsWithEnds(parts: readonly string[]): readonly string[] {
  const sentences = parts.flatMap((part) => part.split(sentenceEnd)).map(saidWordsOf)
  return sentences.filter((words) => words.length > 0).flatMap((words, at) => (at === 0 ? words : [end, ...words]))
}
