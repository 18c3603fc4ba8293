import type { Mention } from '../cue.ts'
import { type Token, tokenAt } from '../token.ts'
import { isOpeningName } from './opening.ts'
import type { Phrase } from './phrase.ts'

/** A phrase as a mention: offsets, and the words to show. */
export function mentionOf(text: string, tokens: readonly Token[], { kind, from, to, nameFrom }: Phrase): Mention {
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, to).end
  const named = nameFrom === -1 ? from : nameFrom
  if (kind === 'name' && named === 0 && to === 0 && !isOpeningName(text, tokenAt(tokens, 0)))
    return { kind: 'nominal', start, end, name: text.slice(start, end) }
  return { kind, start, end, name: text.slice(tokenAt(tokens, named).start, end) }
}
