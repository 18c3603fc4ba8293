/** What an element belongs to. `core` is RSS in all its namespaces, or none; `other` is everything that says nothing of an article. */
export type Space =
  'core' | 'atom' | 'dc' | 'dcterms' | 'content' | 'sy' | 'rdf' | 'xhtml' | 'itunes' | 'yandex' | 'feedburner' | 'other'

const byAddress: readonly (readonly [RegExp, Space])[] = [
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\b/, 'content'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication\b/, 'sy'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\//, 'other'],
  [
    /^https?:\/\/(?:purl\.org\/(?:net\/)?rss|my\.netscape\.com\/|channel\.netscape\.com\/|backend\.userland\.com\/|blogs\.law\.harvard\.edu\/tech\/rss|www\.rssboard\.org\/|cyber\.law\.harvard\.edu\/rss)/,
    'core',
  ],
  [/^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/(?:net\/)?atom)/, 'atom'],
  [/^https?:\/\/purl\.org\/dc\/elements\//, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/, 'dcterms'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/, 'rdf'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/, 'xhtml'],
  [/^https?:\/\/www\.itunes\.com\//, 'itunes'],
  [/^https?:\/\/news\.yandex\.ru/, 'yandex'],
  [/^https?:\/\/rssnamespace\.org\/feedburner\//, 'feedburner'],
]

/** Prefixes as everybody uses them, for documents that do not declare them. */
const byPrefix: { readonly [prefix: string]: Space } = {
  atom: 'atom',
  atom10: 'atom',
  a10: 'atom',
  dc: 'dc',
  dcterms: 'dcterms',
  content: 'content',
  sy: 'sy',
  rdf: 'rdf',
  xhtml: 'xhtml',
  itunes: 'itunes',
  yandex: 'yandex',
  feedburner: 'feedburner',
  rss: 'core',
}

/** What each prefix in scope stands for; '' is the default namespace. */
export type Scope = ReadonlyMap<string, Space>

/** The scope within an element that has these attributes. */
export function scopeWithin(outer: Scope, attributes: { readonly [name: string]: string }): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (declared.length === 0) return outer
  return new Map([...outer, ...declared.map(([name, address]) => spaceOf(name.slice(6), address.trim().toLowerCase()))])
}

// A default namespace that nobody knows is that of a feed with a mistake in it.
function spaceOf(prefix: string, address: string): readonly [string, Space] {
  const known = byAddress.find(([pattern]) => pattern.test(address))?.[1]
  return [prefix, known ?? (prefix === '' ? 'core' : 'other')]
}

/** The space and the local name of a tag's name. */
export function resolveName(name: string, scope: Scope): { readonly space: Space; readonly local: string } {
  const colon = name.lastIndexOf(':')
  const prefix = colon === -1 ? '' : name.slice(0, colon)
  const unknown = prefix === '' ? 'core' : 'other'
  return {
    space: scope.get(prefix) ?? (Object.hasOwn(byPrefix, prefix) ? byPrefix[prefix] : undefined) ?? unknown,
    local: name.slice(colon + 1),
  }
}
