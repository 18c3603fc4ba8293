import type { Reader } from '../../adapters/adapter.ts'
import type { Command } from '../../adapters/command.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Words } from '../../digests/words/words.ts'
import type { Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'

/** What answering needs. */
export type Sources = {
  readonly store: Store
  readonly topics: readonly Topic[]
  readonly owners: readonly string[]
  readonly now: () => Instant
}

/** One question: what is asked about which topic, by whom, in whose words the answer is labelled. */
export type Question = Sources & {
  readonly topic: Topic
  readonly command: Command
  readonly reader: Reader
  readonly words: Words
}

/** An answer for people (`message`) and for programs (`items`, and `statements` where there are any). */
export type Answer = {
  readonly message: Message
  readonly items: readonly object[]
  readonly statements?: readonly object[]
}
