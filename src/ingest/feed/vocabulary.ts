import type { XmlElement } from './xml-tree.ts'

/** What an element says, whatever its dialect calls it. The names are those of the plain feed. */
export type Role =
  | 'title'
  | 'link'
  | 'guid'
  | 'published'
  | 'updated'
  | 'author'
  | 'text'
  | 'summary'
  | 'language'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency'
  | 'skipHour'
  | 'skipDay'

/** The names of each role, the best first: where an entry has several, the first that says anything counts. A name without a prefix is of RSS, or of no namespace. */
const namesOf: { readonly [role in Role]: readonly string[] } = {
  title: ['title', 'atom:title', 'dc:title'],
  link: ['feedburner:origlink', 'link', 'atom:link'],
  guid: ['guid', 'atom:id', 'id', 'dc:identifier'],
  published: [
    'pubdate',
    'published',
    'atom:published',
    'issued',
    'atom:issued',
    'dcterms:issued',
    'dc:date',
    'date',
    'dcterms:created',
    'created',
    'atom:created',
  ],
  updated: ['updated', 'atom:updated', 'modified', 'atom:modified', 'dcterms:modified', 'lastbuilddate', 'lastmod'],
  author: ['atom:author', 'author', 'dc:creator', 'itunes:author', 'dc:author'],
  text: [
    'content:encoded',
    'yandex:full-text',
    'xhtml:body',
    'body',
    'fullitem',
    'content:fullitem',
    'atom:content',
    'content',
  ],
  summary: [
    'description',
    'atom:summary',
    'summary',
    'abstract',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
    'xhtml:div',
  ],
  language: ['language', 'dc:language'],
  ttl: ['ttl'],
  updatePeriod: ['sy:updateperiod'],
  updateFrequency: ['sy:updatefrequency'],
  skipHour: ['hour'],
  skipDay: ['day'],
}

export const roleNames = Object.keys(namesOf) as readonly Role[]

const roles = new Map(
  Object.entries(namesOf).flatMap(([role, names]) =>
    names.map((name, rank) => [name, { role: role as Role, rank }] as const),
  ),
)

/** The role of an element and the rank of its name within that role; undefined for what says nothing of an article. */
export function roleOf({ space, local }: XmlElement): { readonly role: Role; readonly rank: number } | undefined {
  return roles.get(space === 'core' ? local : `${space}:${local}`)
}
