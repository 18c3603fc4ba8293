import { differenceOf } from '../quote/difference.ts'
import type { Verdict } from '../record/check.ts'
import { wordsOf, type Said } from '../record/record.ts'
import type { Words } from '../words/words.ts'
import { articleLine } from './article-line.ts'
import { changesInline } from './changes.ts'
import { bold, joined, plain, spaced } from './inline.ts'
import type { Message, Node } from './message.ts'
import { quoteNodes, speakerOf } from './quote-nodes.ts'
import { shownTitle } from './shown-title.ts'

/** What was searched: so many articles, published from one day to another. */
export type Searched = { readonly articles: number; readonly first: string | null; readonly last: string | null }

/** Which words were asked about; `stranger` is the name they were ascribed to when nobody who is known bears it. */
export type Asked = { readonly words: string; readonly stranger: string | null }

/** The answer to `check`. It never says that nobody said something: only what was found, and in what. */
export function checkMessage(
  { words: asked, stranger }: Asked,
  verdict: Verdict,
  searched: Searched,
  words: Words,
  commandWord: string,
): Message {
  const range = words.check.searched(searched.articles, searched.first, searched.last)
  const looked: Node = {
    kind: 'context',
    text: [plain(stranger === null ? range : `${spaced(words.check.stranger(stranger))}${range}`)],
  }
  switch (verdict.is) {
    case 'exact':
      return { title: words.check.exact, nodes: [...evidence(verdict.said, words, commandWord), looked] }
    case 'other':
    case 'unnamed':
      return { title: words.check[verdict.is], nodes: [...evidence(verdict.said, words, commandWord), looked] }
    case 'altered':
      return {
        title: verdict.isOthers ? words.check.alteredOther : words.check.altered,
        nodes: [
          {
            kind: 'text',
            text: [bold(spaced(words.check.difference)), ...changesInline(differenceOf(asked, wordsOf(verdict.said)))],
          },
          ...evidence(verdict.said, words, commandWord),
          looked,
        ],
      }
    case 'text':
      return {
        title: words.check.text,
        nodes: [
          { kind: 'text', text: [plain(shownTitle(verdict.article.title, words))] },
          { kind: 'context', text: articleLine(verdict.article, null, words) },
          looked,
        ],
      }
    case 'little':
      return { title: words.check.little, nodes: [{ kind: 'text', text: [plain(words.check.littleMeans)] }] }
    case 'absent':
      return { title: words.check.absent, nodes: [{ kind: 'text', text: [plain(words.check.absentMeans)] }, looked] }
  }
}

function evidence({ id, quote, article }: Said, words: Words, commandWord: string): readonly Node[] {
  return [
    ...quoteNodes(quote, article.text, joined([speakerOf(quote, words), articleLine(article, null, words)]), words),
    { kind: 'actions', actions: [{ label: words.proof.button(1), command: `${commandWord} proof ${id}` }] },
  ]
}
