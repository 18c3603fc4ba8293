import type { Article } from '../article/article.ts'
import type { Quote } from '../quote/quote.ts'
import type { Words } from '../words/words.ts'
import { dateOf, sourceOf } from './article-line.ts'
import { joined, linked, plain } from './inline.ts'
import type { Action, Message, Node } from './message.ts'
import { quoteNodes } from './quote-nodes.ts'

/** A quote with the article it stands in. */
export type Said = { readonly quote: Quote; readonly article: Article }

/** How many attributions one answer shows; the rest is counted. A screenful on a phone is about five. */
const shownQuotes = 12

/** The answer to `quote`: what one person said, newest first, each with office, date and source. */
export function quotesMessage(name: string, said: readonly Said[], words: Words, shareCommand: string | null): Message {
  const shown = said.slice(0, shownQuotes)
  const rest = said.length - shown.length
  const nodes: readonly Node[] = [
    ...shown.flatMap(({ quote, article }) => quoteNodes(quote, article.text, provenance(quote, article, words), words)),
    ...(rest > 0 ? [{ kind: 'context', text: [plain(words.more(rest, 'quotes'))] } as const] : []),
    ...(shareCommand === null
      ? []
      : [{ kind: 'actions', actions: [{ label: words.share, command: shareCommand } satisfies Action] } as const]),
  ]
  return { title: words.quotesBy(name), nodes }
}

function provenance({ office }: Quote, article: Article, words: Words) {
  const [source] = sourceOf(article, words)
  const name = source?.kind === 'plain' ? source.text : article.source.name
  return joined([
    office === null ? [] : [plain(words.office(office.role, office.body))],
    dateOf(article, words),
    [linked(name, article.url)],
  ])
}
