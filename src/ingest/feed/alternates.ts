import { resolveAddress } from './link.ts'
import { elementsOf, type XmlElement } from './xml-tree.ts'

/** The feeds that a page names in its `<link rel="alternate">`, absolute, in the page's order, each once. */
export function findAlternates(page: XmlElement): readonly string[] {
  const elements = everythingIn(page)
  const own = elements.find(({ local, attributes }) => local === 'base' && attributes['href'] !== undefined)
    ?.attributes['href']
  const base = (own === undefined ? undefined : resolveAddress(own, page.base)) ?? page.base
  const addresses = elements
    .filter(isFeedLink)
    .flatMap(({ attributes }) => resolveAddress(attributes['href'] ?? '', base) ?? [])
  return [...new Set(addresses)]
}

const feedType = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/

function isFeedLink({ local, attributes }: XmlElement): boolean {
  const relations = (attributes['rel'] ?? '').toLowerCase().split(/\s+/)
  return (
    local === 'link' &&
    relations.includes('alternate') &&
    feedType.test((attributes['type'] ?? '').trim().toLowerCase())
  )
}

function everythingIn(parent: XmlElement): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => [child, ...everythingIn(child)])
}
