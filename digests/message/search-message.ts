import type { Article } from '../article/article.ts'
import { sentencesOf } from '../article/sentences.ts'
import { sliceOf } from '../article/span.ts'
import { fold, searchWordsOf } from '../language/fold.ts'
import type { Words } from '../words/words.ts'
import { articleLine } from './article-line.ts'
import { bold, joined, linked, plain } from './inline.ts'
import type { Action, Message, Node } from './message.ts'
import { pageNodes, type Page } from './pages.ts'
import { shownTitle } from './shown-title.ts'

/** A page of the articles that hold what was typed, of so many in all. */
export type FoundArticles = Omit<Page<Article>, 'shown'> & {
  readonly typed: string
  readonly count: number
  readonly articles: readonly Article[]
}

/** The commands of the buttons: `command` is the search itself, `shareCommand` null where sharing makes no sense. */
export type SearchCommands = {
  readonly commandWord: string
  readonly command: string
  readonly shareCommand: string | null
}

/** Every platform has a row of so many buttons. */
const buttons = 5

/** The answer to `search`: each article with its source, its date and the sentence that holds most of the words. */
export function searchMessage(
  { typed, count, articles, before, ...place }: FoundArticles,
  { commandWord, command, shareCommand }: SearchCommands,
  words: Words,
): Message {
  const wanted = new Set(searchWordsOf(typed))
  const actions: readonly Action[] = [
    ...articles.slice(0, buttons).map(({ id }, index) => ({
      label: words.search.brief(before + index + 1),
      command: `${commandWord} brief ${id}`,
    })),
    ...(shareCommand === null ? [] : [{ label: words.share, command: shareCommand }]),
  ]
  return {
    title: words.search.title(typed),
    nodes: [
      { kind: 'context', text: [plain(words.search.found(count))] },
      ...articles.flatMap((article, index) => articleNodes(article, before + index + 1, wanted, words)),
      { kind: 'actions', actions },
      ...pageNodes(place, command, words),
    ],
  }
}

function articleNodes(article: Article, number: number, wanted: ReadonlySet<string>, words: Words): readonly Node[] {
  const title = shownTitle(article.title, words)
  const sentence = sentenceWith(article, wanted)
  return [
    { kind: 'text', text: [bold(`${number}. `), linked(title, article.url)] },
    ...(sentence === '' ? [] : [{ kind: 'text', text: [plain(sentence)] } as const]),
    { kind: 'context', text: joined([articleLine(article, null, words)]) },
  ]
}

/** The sentence of the text that holds most of the words, as it stands there; empty when they stand in the title only. */
function sentenceWith({ text, language }: Article, wanted: ReadonlySet<string>): string {
  let best = ''
  let most = 0
  for (const span of sentencesOf(text, language)) {
    const sentence = sliceOf(text, span)
    if (mayHold(sentence, wanted) <= most) continue
    const held = new Set(searchWordsOf(sentence)).intersection(wanted).size
    if (held > most) [best, most] = [sentence, held]
    if (most === wanted.size) break
  }
  return best
}

/** How many of the words a sentence has at most: their letters stand in it, if only within other words. */
function mayHold(sentence: string, wanted: ReadonlySet<string>): number {
  const folded = fold(sentence)
  return [...wanted].filter((word) => folded.includes(word)).length
}
