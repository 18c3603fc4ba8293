import type { Token } from '../token.ts'
import { plain } from './word.ts'

const naming = /^(?:назв|назыв|окрест|описа|охарактериз|счел|счит|сочл|оцен|объяв|призна)/
const instrumental = /^[^\p{L}]*\p{L}+(?:[оеё]й|[ыи]м|[оеё]м|ью|ами|ями|[ыи]ми)(?!\p{L})/u

/** «назвал слова Садырова „полной чушью“»: marked words in the instrumental are what somebody calls a thing. */
export function isComplement(words: string, tokens: readonly Token[]): boolean {
  return instrumental.test(words) && tokens.some((token) => isNaming(plain(token)))
}

/** True for a verb of naming: «назвала», «окрестил». */
export function isNaming(word: string): boolean {
  return naming.test(word)
}
