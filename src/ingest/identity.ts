// Parameters that say where a reader came from, and nothing of what is read.
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|yclid|msclkid|mc_[ce]id|igshid|ref_src|ocid|cmpid|ns_(?:mchannel|source|campaign|linkname)|at_(?:medium|campaign|custom\d|link_.*|format)|wt[._-]?(?:mc|zmc)|ito|smid|partner|sr_share|_ga|_gl|spm)$/i

/**
 * The one address that an article is known by: https, no default port, no fragment, no tracking, parameters in order, AMP and mobile hosts folded onto the site's own,
 * no slash at the end. Not for fetching. Throws a TypeError for what is no address.
 */
export function canonicalUrlOf(address: string): string {
  const url = new URL(address)
  if (url.protocol === 'http:') {
    if (url.port === '443') url.port = ''
    url.protocol = 'https:'
  }
  if (url.port === '80') url.port = ''
  url.hash = ''
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '').replace(/^(?:m|amp|mobile)\.(?=[^.]+\.[^.]+)/, '')
  for (const name of Array.from(url.searchParams.keys()))
    if (tracking.test(name) || (name === 'amp' && /^1?$/.test(url.searchParams.get(name) ?? '')))
      url.searchParams.delete(name)
  url.searchParams.sort()
  url.pathname = url.pathname.replace(/\/(?:amp|index\.(?:html?|php))?\/?$/, '').replace(/\.amp(?=\.html$)|\.amp$/, '')
  return url.href.replace(/\/$/, '').replace(/\?$/, '')
}

/** The address at which readers find an article: the canonical one, by the publisher's own scheme, since not every site answers by https. */
export function linkOf(address: string): string {
  const canonical = canonicalUrlOf(address)
  return new URL(address).protocol === 'http:' ? canonical.replace(/^https:/, 'http:') : canonical
}

/** The link of a page: by the address that it names for itself, when it is one of the same site; else by its own. */
export function pageLink(pageUrl: string, named: string | null): string {
  if (named === null || !URL.canParse(named, pageUrl)) return linkOf(pageUrl)
  const target = new URL(named, pageUrl)
  const isArticle = target.pathname !== '/' || new URL(pageUrl).pathname === '/'
  return sameSite(target.hostname, new URL(pageUrl).hostname) && isArticle ? linkOf(target.href) : linkOf(pageUrl)
}

/** True when a host is another one's, or a part of it. Whoever has a part of a host (`blog.host.example`) does not speak for the whole. */
function sameSite(host: string, whole: string): boolean {
  return bare(host) === bare(whole) || bare(host).endsWith(`.${bare(whole)}`)
}

const bare = (host: string): string => host.replace(/^(?:www|m|amp|mobile|rss|feeds?)\./, '')

/** True when an article's address is on the site that its feed is on. */
export function isOnSiteOf(article: string, feed: string): boolean {
  if (!URL.canParse(article) || !URL.canParse(feed)) return false
  const [one, other] = [new URL(article).hostname, new URL(feed).hostname]
  return sameSite(one, other) || sameSite(other, one)
}
