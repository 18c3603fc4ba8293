/** An absolute web address, or undefined: for what is empty, cannot be resolved, or is neither http nor https. */
export function resolveAddress(address: string, base: string): string | undefined {
  // Addresses are broken over lines in feeds; spaces within one belong to it.
  const tidy = address.replaceAll(/[\t\n\r]+\s*/g, '').trim()
  if (tidy === '') return undefined
  const url = URL.parse(tidy, URL.canParse(base) ? base : undefined)
  return url === null || !/^https?:$/.test(url.protocol) ? undefined : url.href
}

/** A link with the relation that it stands in and its type, both in lower case. */
export type Link = { readonly url: string; readonly rel: string; readonly type: string }

// What can stand for the address of an article, the best first; `guid` and `about` are ids that are addresses.
const preferred: readonly ((link: Link) => boolean)[] = [
  ({ rel, type }) => rel === 'alternate' && (type === '' || /html/.test(type)),
  ({ rel }) => rel === 'alternate',
  ({ rel }) => rel === 'guid',
  ({ rel }) => rel === 'about',
]

/** The address of the article among the links of an entry. */
export function chooseLink(links: readonly Link[]): string | null {
  for (const is of preferred) {
    const link = links.find(is)
    if (link !== undefined) return link.url
  }
  return null
}
