import { type Token, tokenAt } from '../token.ts'
import { isName } from './personal.ts'
import { subjectIn } from './phrase.ts'

const hearers = /^(?:记者|媒体|我们|大家|本报|他|她|新华社|中新社|在场|采访|法新社|路透社)/
const longestHearer = 6
const longestNamed = 12
// Verbs whose object is the one spoken to.
const addressing =
  /^(?:告诉|转告|反问|追问|询问|问|提醒|警告|告诫|敦促|叮嘱|嘱咐|劝|批评|指责|斥责|质疑|反驳|回应|回答|答复|嘲讽|嘲笑|讽刺|呛声|祝贺|呼吁|要求)$/

/** True for a verb that names to whom it says something: 告诉, 反问. */
export function isAddressing({ lower }: Token): boolean {
  return addressing.test(lower)
}

/** The last token of a verb of saying with the one to whom it says: 告诉|记者, 反问|市长李文青：. */
export function endWithHearer(tokens: readonly Token[], verb: number): number {
  const next = tokenAt(tokens, verb + 1)
  if (next.kind !== 'word') return verb
  // 写着
  if (next.lower === '着') return verb + 1
  if (hearers.test(next.lower) && next.lower.length <= longestHearer) return verb + 1
  const behind = tokenAt(tokens, verb + 2)
  if (!isAddressing(tokenAt(tokens, verb)) || (behind.kind !== 'quote' && !/^[：:，,]$/.test(behind.text))) return verb
  return isNamed(next.lower) ? verb + 1 : verb
}

function isNamed(words: string): boolean {
  if (words.length > longestNamed) return false
  return isName(words, false) || (subjectIn(words)?.kind === 'name' && subjectIn(words)?.end === words.length)
}
