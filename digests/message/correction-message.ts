import type { Correction } from '../digest/correction.ts'
import type { Words } from '../words/words.ts'
import { bold, italic, plain, spaced } from './inline.ts'
import type { Message, Node } from './message.ts'
import { shownTitle } from './shown-title.ts'

/** Changes that are shown one by one; the article's link leads to the rest. */
const shownChanges = 3

/** That a publisher changed, withdrew or put back what we told: when, who, which words, and what stands there now. */
export function correctionMessage(correction: Correction, words: Words): Message {
  const { article, at } = correction
  const { corrected, nowReads, gone } = words.story
  const head: Node = {
    kind: 'context',
    text: [
      bold(`${corrected} `),
      { kind: 'time', at, style: 'time' },
      plain(spaced(`: ${whatOf(correction, words)}`)),
      ...(article.url === null
        ? []
        : [{ kind: 'link', text: shownTitle(article.title, words), url: article.url } as const]),
    ],
  }
  if (correction.is !== 'changed') return { nodes: [head] }
  const { changes } = correction
  const rows = changes.slice(0, shownChanges).map(({ was, now }): Node => ({
    kind: 'context',
    text: [italic(was), ...(now === null ? [plain(` — ${gone}`)] : [plain(spaced(` — ${nowReads}`)), italic(now)])],
  }))
  const more = changes.length - rows.length
  return {
    nodes: [
      head,
      ...rows,
      ...(more > 0 ? [{ kind: 'context', text: [plain(words.story.moreChanges(more))] } as const] : []),
    ],
  }
}

function whatOf({ is, article }: Correction, { story }: Words): string {
  const { name } = article.source
  switch (is) {
    case 'changed':
      return story.correction(name)
    case 'restored':
      return story.restored(name)
    case 'withdrawn':
      return story.withdrawn(name)
    case 'returned':
      return story.returned(name)
  }
}
