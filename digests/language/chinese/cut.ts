import type { Span } from '../../article/span.ts'
import type { Token } from '../token.ts'
import { lexiconWordAt, notCues } from './lexicon.ts'
import { simplify } from './traditional.ts'

const sign = /[^\p{L}\p{N}\p{M}·•・‧\s.&%-]/u

/** Cuts a text into signs, words that may introduce speech (the longest first), and the runs between them. */
export function tokensOf(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = []
  const plain = simplify(text.slice(start, end))
  let from = 0
  const push = (kind: Token['kind'], at: number, to: number) => {
    const words = text.slice(start + at, start + to)
    if (words.trim() !== '')
      tokens.push({ kind, start: start + at, end: start + to, text: words, lower: plain.slice(at, to), quote: -1 })
  }
  let at = 0
  while (at < plain.length) {
    if (sign.test(plain.charAt(at))) {
      push('word', from, at)
      push('sign', at, at + 1)
      at += 1
      from = at
      continue
    }
    const word = lexiconWordAt(plain, at)
    // 批评|者 is one who does it.
    if (word !== '' && !notCues.has(word) && plain.charAt(at + word.length) !== '者') {
      push('word', from, at)
      push('word', at, at + word.length)
      from = at + word.length
    }
    at += Math.max(1, word.length)
  }
  push('word', from, plain.length)
  return tokens
}
