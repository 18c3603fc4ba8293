import { isChineseName } from './personal.ts'
import * as zh from './words.ts'

// 当地, 工地: nouns that end like an adverb.
const nouns = /(?:[工基各当两本外内产场驻营实属领土陆]|目的|所在)地$/
// How much, or with what, somebody does something: it begins an adverb and no subject.
const degrees =
  /^(?:有[些点]|十分|非常|很|颇|略|不|更|毫|极|又|无比|格外|特别|相当|异常|一脸|满[脸怀]|充满|饱含|面带|语气|声音)/
const beside = /^(?:一[边面]|边.{1,8}边)/u
const beginsVerb = new RegExp(`^(?:${zh.adverbials.source}|${zh.actions.source})`, 'u')

/** 激动地, 语重心长地, 哽咽着, 一边: words before a verb that only say how it is done. Their clause goes on with the subject before it. */
export function isAdverbial(words: string): boolean {
  if (beside.test(words) || /^\p{Script=Han}{1,2}着$/u.test(words)) return true
  if (!/^\p{Script=Han}+地$/u.test(words) || nouns.test(words)) return false
  const manner = words.slice(0, -1)
  // 激动, 高高兴兴, 有些不好意思.
  if (manner.length < 4 || /^(.)\1/u.test(manner) || degrees.test(manner) || beginsVerb.test(manner)) return true
  // 语重心长 is one idiom; 李明|激动 and 老人|激动 begin with their subject.
  const first = manner.slice(0, 2)
  return (
    manner.length === 4 && !/^(?:他|她|我|它)们$/.test(first) && !isChineseName(first) && !zh.titles.includes(first)
  )
}
