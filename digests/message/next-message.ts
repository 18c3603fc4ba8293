import type { Words } from '../words/words.ts'
import { plain } from './inline.ts'
import type { Inline, Message, Node } from './message.ts'

/** When the next digest comes, as an ISO instant, here or (without a channel) anywhere. */
export type NextDigest = { readonly command: string; readonly next: string | null; readonly hasChannel: boolean }

/** The next digest in a line: the instant in the reader's zone, or how to get one. */
export function nextRuns({ command, next, hasChannel }: NextDigest, { help, status }: Words): readonly Inline[] {
  if (next === null) return [plain(hasChannel ? help.noDigest(command) : status.noneAnywhere(command))]
  return [plain(hasChannel ? help.nextDigest : status.nextAnywhere), { kind: 'time', at: next, style: 'both' }]
}

/** How a channel's digest is set, as far as `next` tells it. */
type Set = {
  readonly times: readonly string[]
  readonly days: readonly number[]
  readonly zone: string
  readonly paused: string | null
}

/** The answer to `next`. */
export function nextMessage(digest: NextDigest & { readonly here: Set | null }, words: Words): Message {
  const { here, command } = digest
  if (here !== null && here.paused !== null)
    return { nodes: [{ kind: 'text', text: [plain(words.status.paused(here.paused, command))] }] }
  const set: readonly Node[] =
    here === null
      ? []
      : [
          {
            kind: 'context',
            text: [plain(`${here.times.join(', ')}, ${words.settings.days(here.days)}, ${here.zone}`)],
          },
        ]
  return { nodes: [{ kind: 'text', text: nextRuns(digest, words) }, ...set] }
}
