import type { Words } from '../words/words.ts'
import { joined, plain, spaced } from './inline.ts'
import type { Inline, Message, Node } from './message.ts'
import { shownTitle } from './shown-title.ts'

/** The stages that an address went through. `told` names the digests by their channel, null for the one where it is asked, and day. */
export type Stages = {
  readonly title: string
  readonly feed: string | null
  readonly at: string
  readonly kept: boolean
  readonly score: number
  readonly why: string
  readonly textFrom: 'page' | 'feed' | 'file' | null
  readonly told: readonly { readonly channel: string | null; readonly day: string }[]
}

/** The answer to `why`: found where, kept or dropped because of what, told in which digests. */
export function whyMessage({ title, feed, at, kept, score, why, textFrom, told }: Stages, words: Words): Message {
  const found: readonly Inline[] =
    feed === null
      ? [plain(words.why.fromFile)]
      : [plain(words.why.found(feed)), { kind: 'time', at, style: 'both' }, plain('.')]
  const points = Math.round(score * 10) / 10
  const steps: readonly (readonly Inline[])[] = [
    found,
    [plain(kept ? words.why.kept(points, why) : words.why.dropped(points, why))],
    ...(textFrom === null ? [] : [[plain(words.why.from(textFrom))]]),
    ...(kept
      ? [
          told.length === 0
            ? [plain(words.why.untold)]
            : [
                plain(spaced(words.why.told)),
                ...joined(
                  told.map(({ channel, day }): readonly Inline[] => [
                    channel === null ? plain(words.why.thisChannel) : { kind: 'channel', id: channel },
                    plain(`${words.comma}${words.day(day)}`),
                  ]),
                  '; ',
                ),
              ],
        ]
      : []),
  ]
  const nodes: readonly Node[] = [{ kind: 'list', items: steps }]
  return title === '' ? { nodes } : { title: shownTitle(title, words), nodes }
}
