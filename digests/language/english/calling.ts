import { type Token, tokenAt } from '../token.ts'
import { isNameWord } from './noun.ts'
import * as en from './words.ts'

const agent = /(?:[^aeiou]er|[ct]or|ist|[ct]ian|keeper|[a-z]{2}(?:man|woman)|eer)$/
const others = /^(?:poet|chef|pilot|nun|monk|clerk|cook|guard|nurse|novelist|diva|athlete|acrobat|diplomat|lecturer)$/
// Given names that end like nouns for people.
const names =
  /^(?:dieter|g[uü]nte?r|werner|rainer|reiner|xavier|javier|olivier|didier|xander|iskander|jasper|casper|kasper|hector|nestor|sander|esther|ester|amber|heather|christopher|oliver|tucker|parker|carter|hunter|skyler|tyler|victor|viktor|norman|herman|roman|lyman|sebastian|christian|dexter|homer|elmer|abner|holger|taher|maher|tamer|nasser|akhter)$/

/** "Striker Leo Marsh scored": a noun for what somebody does, which the sentence capitalised, in front of a name of two words. */
export function isCalling(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  if (at !== 0 || !isNameWord(tokens, at + 1) || !isNameWord(tokens, at + 2)) return false
  if (!agent.test(lower) && !others.test(lower)) return false
  return !names.test(lower) && !en.givenHe.has(lower) && !en.givenShe.has(lower)
}
