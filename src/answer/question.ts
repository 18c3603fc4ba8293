import type { Reader } from '../../adapters/adapter.ts'
import type { Command } from '../../adapters/command.ts'
import type { Message } from '../../digests/message/message.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Words } from '../../digests/words/words.ts'
import type { Instant } from '../instant.ts'
import type { StoryDesk } from '../publish/story-desk.ts'
import type { Store } from '../store/store.ts'

/** What an address gave that is to become a feed: its entries' titles, or why it is none. */
export type Probe = (
  url: string,
) => Promise<
  | { readonly is: 'feed'; readonly title: string | null; readonly titles: readonly string[] }
  | { readonly is: 'no feed' | 'failed'; readonly why: string }
>

/** What answering needs. */
export type Sources = {
  readonly store: Store
  readonly stories: StoryDesk
  readonly topics: readonly Topic[]
  readonly owners: readonly string[]
  /** False where no feed is polled, so that none has a next try. */
  readonly polls: boolean
  /** Looks at an address that is to become a feed; null where nothing can be fetched. */
  readonly probe: Probe | null
  readonly now: () => Instant
}

/** Somebody who asks about a topic, and in whose words the answer is labelled. */
export type Asking = Sources & { readonly topic: Topic; readonly reader: Reader; readonly words: Words }

/** One question: what is asked by whom. */
export type Question = Asking & { readonly command: Command }

/** An answer for people (`message`) and for programs (`items`, and `statements` where there are any). */
export type Answer = {
  readonly message: Message
  readonly items: readonly object[]
  readonly statements?: readonly object[]
}
