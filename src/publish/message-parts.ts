import type { Payload } from '../../adapters/adapter.ts'
import type { Digest } from '../../digests/digest/digest.ts'
import { digestMessage } from '../../digests/message/digest-message.ts'
import { longMessages } from '../../digests/message/long-message.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Words } from '../../digests/words/words.ts'

/**
 * The parts of a digest in their order: those that stand in the channel, and those of a long one that stand in the thread below the
 * first. `tell` is where the stories are told.
 */
export type MessageParts = {
  readonly inChannel: readonly Payload[]
  readonly inThread: readonly Payload[]
  readonly thread: string | null
  readonly tell: 'inChannel' | 'inThread'
}

/** A digest as a platform shows it. A long one is its headlines, with the stories in a thread: a channel keeps its room for talk. */
export function messageParts(
  digest: Digest,
  words: Words,
  empty: string,
  render: (message: Message) => readonly Payload[],
): MessageParts {
  if (digest.size !== 'long')
    return { inChannel: render(digestMessage(digest, words, empty)), inThread: [], thread: null, tell: 'inChannel' }
  const { headlines, stories } = longMessages(digest, words, empty)
  return {
    inChannel: render(headlines),
    inThread: stories === null ? [] : render(stories),
    thread: headlines.title ?? null,
    tell: stories === null ? 'inChannel' : 'inThread',
  }
}
