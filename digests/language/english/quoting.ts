import type { Cue } from '../cue.ts'
import { type Sentence, type Token, tokenAt } from '../token.ts'
import { mentionOf } from './mention.ts'
import { type Phrase, phraseStartingAt } from './phrase.ts'

/** "quoted Olsen: “…”", "quoting Olsen,": whom a verb of quoting names, when nothing says that only a work of theirs is quoted. */
export function quotedObject(tokens: readonly Token[], at: number): Phrase | null {
  if (!/^quot(?:es|ed|ing)$/.test(tokenAt(tokens, at).lower)) return null
  const phrase = phraseStartingAt(tokens, at + 1)
  const behind = phrase === null ? null : tokenAt(tokens, phrase.to + 1)
  const ends = behind !== null && (behind.kind === 'quote' || /^(?:|[.,:;!?—–-]+)$/.test(behind.text))
  return phrase !== null && phrase.kind !== 'pronoun' && ends ? phrase : null
}

/** "Brand, quoting Olsen, said", "Brand said, quoting Olsen": the verb of saying introduces the words of whom it quotes. */
export function withQuoted({ text, tokens }: Sentence, cues: readonly Cue[]): readonly Cue[] {
  const quoting = tokens.findIndex(({ lower }) => lower === 'quoting')
  const phrase = quoting === -1 ? null : quotedObject(tokens, quoting)
  if (phrase === null) return cues
  const speaker = mentionOf(text, tokens, phrase)
  return cues.map((cue) => {
    const before = cue.at < quoting && isComma(tokens, cue.to + 1, quoting)
    const behind =
      cue.at > phrase.to &&
      cue.form === 'finite' &&
      (isComma(tokens, phrase.to + 1, cue.at) || (quoting === 0 && isComma(tokens, phrase.to + 1, cue.from)))
    if (cue.strength !== 'speech' || (!before && !behind)) return cue
    return { ...cue, speaker, to: before ? phrase.to : cue.to, from: Math.min(cue.from, cue.at) }
  })
}

function isComma(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === 1 && tokenAt(tokens, from).text === ','
}
