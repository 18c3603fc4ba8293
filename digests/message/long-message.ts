import type { Digest } from '../digest/digest.ts'
import { toldStories } from '../digest/size.ts'
import type { Words } from '../words/words.ts'
import { digestMessage, storyNodes } from './digest-message.ts'
import type { Message } from './message.ts'

/**
 * A long digest for a channel in two messages: the headlines, and the stories themselves, which stand in the thread below them. Null for
 * the second when nothing is told.
 */
export function longMessages(
  digest: Digest,
  words: Words,
  empty: string,
): { readonly headlines: Message; readonly stories: Message | null } {
  const headlines = digestMessage(digest, words, empty, 'headlines')
  if (digest.entries.length === 0) return { headlines, stories: null }
  const nodes = digest.entries
    .slice(0, toldStories.long)
    .flatMap((entry, index) => [
      ...(index === 0 ? [] : [{ kind: 'divider' } as const]),
      ...storyNodes(entry, 'long', words),
    ])
  return { headlines, stories: { nodes } }
}
