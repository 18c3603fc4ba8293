import type { Digest } from '../../digests/digest/digest.ts'
import { shownOf } from '../../digests/message/digest-message.ts'
import type { Told } from '../store/store.ts'
import type { MessageParts } from './message-parts.ts'

/**
 * What a digest tells, story by story, each with the part of the message in which it ends: a story counts as told when that part
 * stands in the channel. Parts are filled from the front, so a digest that ended behind a story would have as many parts.
 */
export function toldIn(
  digest: Digest,
  whole: MessageParts,
  partsOf: (digest: Digest) => MessageParts,
): readonly Told[] {
  const { entries, size } = digest
  const { inChannel, tell } = whole
  const first = tell === 'inChannel' ? 0 : inChannel.length
  const isWhole = whole[tell].length === 1
  return entries.flatMap((entry, index) => {
    const upToHere = { ...digest, entries: entries.slice(0, index + 1), rest: 0, health: null, next: null }
    const part = first + (isWhole ? 0 : Math.max(0, partsOf(upToHere)[tell].length - 1))
    return entry.told.map((article) => ({
      story: entry.storyId,
      article: article.id,
      revision: article.revision,
      part,
      shown: shownOf(entry, article, size),
    }))
  })
}
