import type { PageArticle } from './page/page-article.ts'
import type { Fetched } from './fetch.ts'
import type { Newsroom } from './room.ts'

/** A page that was read, and where it was found after redirects. */
export type Visited = { readonly url: string; readonly page: PageArticle }

/** The article of a page; undefined when the page cannot be had: not reachable, not allowed, behind a wall, or not to be read in time. */
export async function visit(room: Newsroom, url: string): Promise<Visited | undefined> {
  const fetched = await room.visitor.getPage(url)
  if (fetched.is !== 'fresh') return undefined
  const page = await pageOf(room, fetched)
  return page === undefined ? undefined : { url: fetched.url, page }
}

/** The article of a page that was fetched; undefined when it is behind a wall or not to be read in time. */
export async function pageOf(
  { reader }: Newsroom,
  fetched: Extract<Fetched, { is: 'fresh' }>,
): Promise<PageArticle | undefined> {
  const reading = await reader.readPage({
    bytes: fetched.bytes,
    url: fetched.url,
    contentType: fetched.headers['content-type'] ?? null,
  })
  return reading.is === 'given up' || reading.result.wall !== null ? undefined : reading.result
}
