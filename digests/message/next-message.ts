import type { Words } from '../words/words.ts'
import { plain } from './inline.ts'
import type { Inline, Message, Node } from './message.ts'

/** When the next digest comes, as an ISO instant, here or (without a channel) anywhere; `paused` is why the one here does not. */
export type NextDigest = {
  readonly command: string
  readonly next: string | null
  readonly hasChannel: boolean
  readonly paused: string | null
}

/** The next digest in a line: the instant in the reader's zone, or how to get one. */
export function nextRuns(
  { command, next, hasChannel, paused }: NextDigest,
  { help, status }: Words,
): readonly Inline[] {
  if (paused !== null) return [plain(status.paused(paused, command))]
  if (next === null) return [plain(hasChannel ? help.noDigest(command) : status.noneAnywhere(command))]
  return [plain(hasChannel ? help.nextDigest : status.nextAnywhere), { kind: 'time', at: next, style: 'both' }]
}

/** How a channel's digest is set, as far as `next` tells it. */
type Set = {
  readonly times: readonly string[]
  readonly days: readonly number[]
  readonly zone: string
}

/** The answer to `next`. */
export function nextMessage(digest: NextDigest & { readonly here: Set | null }, words: Words): Message {
  const { here, paused } = digest
  const set: readonly Node[] =
    here === null || paused !== null
      ? []
      : [
          {
            kind: 'context',
            text: [plain(`${here.times.join(', ')}, ${words.settings.days(here.days)}, ${here.zone}`)],
          },
        ]
  return { nodes: [{ kind: 'text', text: nextRuns(digest, words) }, ...set] }
}
