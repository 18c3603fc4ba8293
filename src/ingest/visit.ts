import type { PageArticle } from './page/page-article.ts'
import type { Newsroom } from './room.ts'

/** A page that was read, and where it was found after redirects. */
export type Visited = { readonly url: string; readonly page: PageArticle }

/** The article of a page; undefined when the page cannot be had: not reachable, not allowed, behind a wall, or not to be read in time. */
export async function visit({ visitor, reader }: Newsroom, url: string): Promise<Visited | undefined> {
  const fetched = await visitor.getPage(url)
  if (fetched.is !== 'fresh') return undefined
  const reading = await reader.readPage({
    bytes: fetched.bytes,
    url: fetched.url,
    contentType: fetched.headers['content-type'] ?? null,
  })
  if (reading.is === 'given up' || reading.result.wall !== null) return undefined
  return { url: fetched.url, page: reading.result }
}
