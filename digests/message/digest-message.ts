import type { Digest, DigestEntry } from '../digest/digest.ts'
import type { Words } from '../words/words.ts'
import { briefNodes } from './brief-message.ts'
import { linked, plain } from './inline.ts'
import type { Inline, Message, Node } from './message.ts'

/** How many stories one digest tells; the rest is counted. */
const toldStories = 8

/** A digest: each story's headline and brief. A day without news is one line that says when the next digest comes. */
export function digestMessage({ title, day, entries, next }: Digest, words: Words, empty: string): Message {
  const until: readonly Inline[] =
    next === null ? [] : [plain(words.nothing.next), { kind: 'time', at: next, style: 'both' }]
  if (entries.length === 0)
    return { nodes: [{ kind: 'text', text: [plain(next === null ? empty : `${empty} `), ...until] }] }
  const told = entries.slice(0, toldStories)
  const rest = entries.length - told.length
  const closing = [...(rest > 0 ? [plain(`${words.more(rest, 'stories')}. `)] : []), ...until]
  return {
    title: words.digestOf(title, day),
    nodes: [
      ...told.flatMap((entry, index) => [
        ...(index === 0 ? [] : [{ kind: 'divider' } as const]),
        ...storyNodes(entry, words),
      ]),
      ...(closing.length === 0 ? [] : [{ kind: 'context', text: closing } as const]),
    ],
  }
}

function storyNodes({ brief, article }: DigestEntry, words: Words): readonly Node[] {
  const headline = brief.headline === '' ? words.untitled : brief.headline
  return [{ kind: 'heading', text: [linked(headline, article.url)] }, ...briefNodes(brief, article.text, words)]
}
