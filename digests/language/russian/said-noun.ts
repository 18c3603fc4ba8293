import type { Cue } from '../cue.ts'
import { type Sentence, tokenAt } from '../token.ts'
import { genitiveAt } from './genitive.ts'
import { isComplement } from './naming.ts'
import { plain } from './word.ts'

/** What somebody has said, in any case: «слова X», «с высказыванием X». */
const said =
  /^(?:слова(?:м|х|ми)?|высказывани(?:е|я|ю|ем|и|ями|ях)|утверждени(?:е|я|ю|ем|и|ями|ях)|заявлени(?:е|я|ю|ем|и|ями|ях)|фраз(?:а|у|ы|е|ой)|реплик(?:а|у|и|е|ой)|тезис(?:а|у|ом|е)?|призыв(?:а|у|ом|е)?|обещани(?:е|я|ю|ем|и)|упрек(?:а|у|ом|е)?|цитат(?:а|у|ы|е|ой)|пост(?:а|у|ом|е)?)$/
/** «осудил слова X „…“», «слова X „…“ — ложь»: the marked words are X's, whatever the sentence says of them. */
export function saidNounAt({ text, tokens }: Sentence, at: number): Cue | null {
  const noun = tokenAt(tokens, at)
  if (!said.test(plain(noun))) return null
  const quote = tokens.findIndex(({ kind }, place) => place > at && kind !== 'word')
  const marked = tokenAt(tokens, quote).text === ':' ? quote + 1 : quote
  const words = tokenAt(tokens, marked)
  if (quote < at + 2 || words.kind !== 'quote') return null
  // A short quotation goes on a phrase, as a name of something would.
  const found = genitiveAt(text, tokens.slice(0, quote), at + 1)
  if (found === null || found.mention.kind !== 'name' || found.to !== quote - 1) return null
  if (isComplement(text.slice(words.start, words.end), tokens)) return null
  return { at, from: at, to: found.to, word: noun.lower, form: 'noun', strength: 'speech', speaker: found.mention }
}
