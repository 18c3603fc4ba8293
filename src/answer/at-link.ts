import type { Article } from '../../digests/article/article.ts'
import { articleIdOf } from '../ids.ts'
import { canonicalUrlOf } from '../ingest/identity.ts'
import type { Fate } from '../store/store.ts'
import type { Question } from './question.ts'

/** What is known of an address: what became of it in a feed, and the article that is stored of it. Articles that ship with a topic are in no feed. */
export async function atLink(
  { store, topic }: Pick<Question, 'store' | 'topic'>,
  link: string,
): Promise<{ readonly fate: Fate | undefined; readonly article: Article | undefined }> {
  const url = canonicalUrlOf(link)
  const fate = await store.fate(url, topic.name)
  // A topic's file may name an address in a way of its own.
  const known = fate?.article ?? null
  const ids = known === null ? [url, link].map((one) => articleIdOf(topic.name, one)) : [known]
  const [article] = await store.articlesAt(ids)
  return { fate, article }
}
