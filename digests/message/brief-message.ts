import { sliceOf } from '../article/span.ts'
import type { Brief } from '../brief/brief.ts'
import { languageOf } from '../language/languages.ts'
import type { Words } from '../words/words.ts'
import { articleLine } from './article-line.ts'
import { bold, plain } from './inline.ts'
import type { Action, Message, Node } from './message.ts'
import { quoteNodes, speakerOf } from './quote-nodes.ts'
import { shownTitle } from './shown-title.ts'

/** A brief with its article's text, as the nodes of a message without the headline. */
export function briefNodes(brief: Brief, text: string, words: Words): readonly Node[] {
  const { keyPoints, quotes, background, place, readingMinutes } = brief
  return [
    { kind: 'context', text: articleLine(brief, place, words, [words.minutes(readingMinutes)]) },
    ...(keyPoints.length === 0
      ? []
      : [{ kind: 'list', items: keyPoints.map((span) => [plain(sliceOf(text, span))]) } as const]),
    ...(languageOf(brief.language) === null
      ? [{ kind: 'context', text: [plain(words.noQuotesIn(brief.language))] } as const]
      : []),
    ...quotes.flatMap((quote) => quoteNodes(quote, text, speakerOf(quote, words), words)),
    ...(background.length === 0
      ? []
      : [
          {
            kind: 'context',
            text: [bold(words.background), plain(` ${background.map((span) => sliceOf(text, span)).join(' ')}`)],
          } as const,
        ]),
  ]
}

/** The answer to `brief`: one article in short. `shareCommand` is the command that posts it for all, where that can be. */
export function briefMessage(brief: Brief, text: string, words: Words, shareCommand: string | null): Message {
  const actions: readonly Action[] = [
    ...(shareCommand === null ? [] : [{ label: words.share, command: shareCommand }]),
    ...(brief.url === null ? [] : [{ label: words.readArticle, url: brief.url }]),
  ]
  return {
    title: shownTitle(brief.headline, words),
    nodes: [
      ...briefNodes(brief, text, words),
      ...(actions.length === 0 ? [] : [{ kind: 'actions', actions } as const]),
    ],
  }
}
