import type { ArticleThings } from './article-things.ts'
import type { PageDocument } from './dom.ts'
import { isOfType, isThing, textOf } from './json-ld.ts'
import { contentsOf, type PageMeta } from './page-meta.ts'

/** The site's name as the page says it, or null. */
export function readSiteName(meta: PageMeta, { article, byId }: ArticleThings): string | null {
  const publisher = [article?.['publisher']].flat()[0]
  const named = isThing(publisher)
    ? (textOf(publisher, 'name') ?? textOf(byId.get(textOf(publisher, '@id') ?? ''), 'name'))
    : textOf(article, 'publisher')
  const site = [...byId.values()].find((thing) => isOfType(thing, /^WebSite$/))
  return (
    contentsOf(meta, ['og.site_name', 'application-name', 'twitter.app.name.iphone'])[0] ??
    named ??
    textOf(site, 'name') ??
    null
  )
}

/** The names by which a title may call its site: what the page says, and its host with and without ending. */
export function siteNamesOf(siteName: string | null, url: string): readonly string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  const labels = host.split('.')
  return [siteName ?? '', host, labels.at(-2) ?? '', labels[0] ?? ''].filter((name) => name.length > 1)
}

/** The address of a page that has none: one that was saved as a file. It says itself where it is from. */
export const noAddress = 'https://file.invalid/'

/** `rel=canonical`, else `og:url`, absolute and without fragment, where it is of the page's own site, else null. */
export function readCanonical(page: PageDocument, meta: PageMeta, url: string): string | null {
  const said = [page.querySelector('link[rel~="canonical"]')?.getAttribute('href'), ...contentsOf(meta, ['og.url'])]
  for (const address of said) {
    if (address === null || address === undefined || !URL.canParse(address, url)) continue
    const canonical = new URL(address, url)
    canonical.hash = ''
    const isOwn = url === noAddress ? canonical.host !== new URL(url).host : sameSite(canonical.hostname, hostOf(url))
    if (/^https?:$/.test(canonical.protocol) && isOwn) return canonical.href
  }
  return null
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '')

// Subdomains for telephones and countries are the same site; two registrable domains never share the last two labels that are not a country's.
function sameSite(a: string, b: string): boolean {
  return siteOf(a) === siteOf(b)
}

function siteOf(host: string): string {
  const labels = host.split('.')
  const [second = '', last = ''] = labels.slice(-2)
  return labels.slice(last.length === 2 && second.length <= 3 ? -3 : -2).join('.')
}

/** The page's language as a lower-case code such as `en` or `pt`, or null. */
export function readLanguage(page: PageDocument, meta: PageMeta, { article }: ArticleThings): string | null {
  return languageTag(page, meta, textOf(article, 'inLanguage'))?.slice(0, 2).toLowerCase() ?? null
}

export function languageTag(page: PageDocument, meta: PageMeta, said?: string): string | undefined {
  const tags = [
    page.documentElement.getAttribute('lang'),
    page.documentElement.getAttribute('xml:lang'),
    said,
    ...contentsOf(meta, ['content-language', 'og.locale', 'dc.language', 'language', 'inlanguage']),
  ]
  return tags.find((tag): tag is string => typeof tag === 'string' && /^[a-z]{2,3}(?:[-_]|$)/i.test(tag))
}
