import { contextOf } from '../article/passage.ts'
import { fragmentUrl } from '../article/text-fragment.ts'
import type { Said } from '../record/record.ts'
import type { Words } from '../words/words.ts'
import { articleLine } from './article-line.ts'
import { bold, code, joined, linked, plain, dayOrTime, spaced } from './inline.ts'
import type { Inline, Message, Node } from './message.ts'
import { speakerOf } from './quote-nodes.ts'
import { shownTitle } from './shown-title.ts'

/** What a later revision made of the words. */
export type Since = {
  readonly is: 'unchanged' | 'kept' | 'changed'
  readonly revision: number
  readonly seenAt: string
}

/** The passage that proves a quote, its spans in bold between ⟦ and ⟧, with the revision it was read from. `hash` is over that revision's title and text. */
export function proofMessage(
  { id, quote, article }: Said,
  read: { readonly hash: string; readonly seenAt: string; readonly withdrawnAt: string | null },
  since: Since,
  words: Words,
): Message {
  const url = fragmentUrl(article, quote.spans[0])
  const nodes: readonly Node[] = [
    { kind: 'context', text: articleLine(article, null, words) },
    {
      kind: 'text',
      text: contextOf(article.text, quote.spans).map(({ text, said }) => (said ? bold(`⟦${text}⟧`) : plain(text))),
    },
    {
      kind: 'context',
      text: joined([
        speakerOf(quote, words),
        ...(quote.cue === null ? [] : [[plain(words.proof.cue(quote.cue))]]),
        [code(id)],
      ]),
    },
    {
      kind: 'context',
      text: [plain(spaced(words.proof.readFrom(article.revision, read.hash))), dayOrTime(read.seenAt, words.day)],
    },
    ...sinceNodes(since, words),
    ...(read.withdrawnAt === null
      ? []
      : [
          {
            kind: 'text',
            text: [bold(spaced(words.proof.withdrawn)), { kind: 'time', at: read.withdrawnAt, style: 'both' }],
          } as const,
        ]),
    ...(url === null ? [] : [{ kind: 'text', text: [linked(words.readArticle, url)] } as const]),
  ]
  return { title: shownTitle(article.title, words), nodes }
}

function sinceNodes({ is, revision, seenAt }: Since, words: Words): readonly Node[] {
  const at: Inline = { kind: 'time', at: seenAt, style: 'both' }
  switch (is) {
    case 'unchanged':
      return []
    case 'kept':
      return [{ kind: 'context', text: [plain(spaced(words.proof.kept(revision))), at] }]
    case 'changed':
      return [{ kind: 'text', text: [bold(spaced(words.proof.changed(revision))), at] }]
  }
}
