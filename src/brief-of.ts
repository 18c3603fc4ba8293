import type { Article } from '../digests/article/article.ts'
import type { Brief } from '../digests/brief/brief.ts'
import { toBrief } from '../digests/brief/to-brief.ts'
import type { Store } from './store/store.ts'

/** The brief of a stored article, from its text and the quotes that were found when it was stored. */
export async function briefOf(store: Store, article: Article): Promise<Brief> {
  const entries = await store.quotesIn([article])
  return toBrief(
    article,
    entries.map(({ quote }) => quote),
  )
}
