import { elementsOf, type XmlElement } from './xml-tree.ts'

/** Where a feed's own facts and its items stand in a document. */
export type FeedRoot = {
  readonly family: 'rss' | 'atom'
  /** The element whose attributes hold for the whole feed. */
  readonly root: XmlElement
  readonly channel: XmlElement
  readonly items: readonly XmlElement[]
}

/** The feed in a document, be it within other markup: RSS of any version, RSS 1.0 in RDF, Atom under any prefix, CDF. Undefined when there is none. */
export function findFeed(document: XmlElement): FeedRoot | undefined {
  const root = firstWithin(document, isRoot)
  if (root === undefined)
    return elementsOf(document)
      .filter(({ local }) => local === 'channel')
      .map(rssFeed)[0]
  if (root.local !== 'feed' && root.local !== 'entry') return rssFeed(root)
  const items = root.local === 'entry' ? [root] : within(root, ({ local, space }) => local === 'entry' && isOwn(space))
  return { family: 'atom', root, channel: root.local === 'entry' ? { ...root, children: [] } : root, items }
}

function rssFeed(root: XmlElement): FeedRoot {
  const channel =
    root.local === 'channel'
      ? root
      : (elementsOf(root).find(({ local, space }) => local === 'channel' && isOwn(space)) ?? root)
  return { family: 'rss', root, channel, items: within(root, ({ local, space }) => local === 'item' && isOwn(space)) }
}

const isOwn = (space: XmlElement['space']): boolean => space === 'core' || space === 'atom'

function isRoot(element: XmlElement): boolean {
  const { local, space } = element
  if (local === 'rss' || local === 'feed') return isOwn(space)
  if (local === 'entry') return space === 'atom'
  // RDF says many things; only with a channel or items in it is it a feed.
  return (
    local === 'rdf' && elementsOf(element).some((child) => isOwn(child.space) && /^(?:channel|item)$/.test(child.local))
  )
}

function firstWithin(parent: XmlElement, is: (element: XmlElement) => boolean): XmlElement | undefined {
  for (const child of elementsOf(parent)) {
    const found = is(child) ? child : firstWithin(child, is)
    if (found !== undefined) return found
  }
  return undefined
}

// In the document's order, not looking into those found.
function within(parent: XmlElement, is: (element: XmlElement) => boolean): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => (is(child) ? [child] : within(child, is)))
}
