import { sliceOf } from '../article/span.ts'
import { shownConfidence, type Quote } from '../quote/quote.ts'
import type { Words } from '../words/words.ts'
import { bold, italic, plain } from './inline.ts'
import type { Inline, Node } from './message.ts'

/** Who spoke: the name, and the office held on the article's date. */
export function speakerOf({ speaker, office, confidence }: Quote, words: Words): readonly Inline[] {
  if (speaker === null || confidence < shownConfidence) return [italic(words.unattributed)]
  return [bold(speaker), ...(office === null ? [] : [plain(`${words.comma}${words.office(office.role, office.body)}`)])]
}

/**
 * The nodes that show one attribution, each span word for word. Only marked words become quote nodes; reported speech is a text
 * that says so. Of several spans, the last carries who said it.
 */
export function quoteNodes(quote: Quote, text: string, by: readonly Inline[], words: Words): readonly Node[] {
  switch (quote.kind) {
    case 'reported':
      return quote.spans.map((span) => ({
        kind: 'text',
        text: [
          italic(`${words.reported}${words.colon}`),
          plain(sliceOf(text, span)),
          ...(by.length === 0 ? [] : [plain(' — '), ...by]),
        ],
      }))
    case 'direct':
    case 'mixed':
      return quote.spans.map((span, index) => ({
        kind: 'quote',
        text: sliceOf(text, span),
        by: index === quote.spans.length - 1 ? by : [],
      }))
  }
}
