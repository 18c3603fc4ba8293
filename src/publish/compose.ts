import { briefOf } from '../brief-of.ts'
import type { Digest, DigestEntry } from '../../digests/digest/digest.ts'
import type { Article } from '../../digests/article/article.ts'
import type { Topic } from '../../digests/topic/topic.ts'
import type { Store } from '../store/store.ts'

/** The digest of some articles, newest first. `day` is the local date it is for. */
export async function composeDigest(
  store: Store,
  topic: Topic,
  articles: readonly Article[],
  day: string,
  next: string | null,
): Promise<Digest> {
  const entries: DigestEntry[] = []
  for (const article of articles) {
    const brief = await briefOf(store, article)
    entries.push({ storyId: article.id, state: 'new', brief, article, articles: [article], newSpans: brief.keyPoints })
  }
  return { title: topic.title, day, entries, next }
}
