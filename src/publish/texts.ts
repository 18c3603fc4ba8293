import type { Article } from '../../digests/article/article.ts'
import type { Brief } from '../../digests/brief/brief.ts'
import { toBrief } from '../../digests/brief/to-brief.ts'
import type { Quote } from '../../digests/quote/quote.ts'
import type { Store } from '../store/store.ts'
import { remembered } from './remembered.ts'

/** Articles with what is read of them for a digest; each is read from the store once. */
export type Texts = {
  /** In the order of the ids; those that are not stored are left out. */
  readonly articles: (ids: readonly string[]) => Promise<readonly Article[]>
  readonly brief: (article: Article) => Promise<Brief>
  readonly quotes: (article: Article) => Promise<readonly Quote[]>
}

/** The texts of a store, as they are at one moment. */
export function textsOf(store: Pick<Store, 'articlesAt' | 'quotesIn'>): Texts {
  const read = new Map<string, Promise<Article | undefined>>()
  const briefs = new Map<string, Promise<Brief>>()
  const quoted = new Map<string, Promise<readonly Quote[]>>()
  const quotes: Texts['quotes'] = (article) =>
    remembered(quoted, article.id, async () => (await store.quotesIn([article])).map(({ quote }) => quote))
  return {
    articles: async (ids) => {
      const missing = ids.filter((id) => !read.has(id))
      const found = store.articlesAt(missing)
      found.catch(() => missing.forEach((id) => read.delete(id)))
      for (const id of missing)
        read.set(
          id,
          found.then((some) => some.find((one) => one.id === id)),
        )
      return (await Promise.all(ids.flatMap((id) => read.get(id) ?? []))).flatMap((article) => article ?? [])
    },
    brief: (article) => remembered(briefs, article.id, async () => toBrief(article, await quotes(article))),
    quotes,
  }
}
