import { readPerson } from './person.ts'
import { resolveAddress } from './link.ts'
import { readConstruct, toOneLine } from './text-construct.ts'
import { roleOf, type Role } from './vocabulary.ts'
import { elementsOf, textOf, type XmlElement } from './xml-tree.ts'

/** One thing that a feed or an item says: its role, its text, and what must be known to read it. Addresses are absolute already. */
export type Fact = {
  readonly role: Role
  readonly text: string
  readonly attributes: { readonly [name: string]: string }
}

/** What an element and those right under it say, the best name of a role first. */
export function factsOf(parent: XmlElement): readonly Fact[] {
  const elements = elementsOf(parent).flatMap((element) => (isList(element) ? elementsOf(element) : [element]))
  return [...ranked(elements), ...ranked(elements.flatMap(authorsOfSource)), ...factsInAttributes(parent)]
}

function ranked(elements: readonly XmlElement[]): readonly Fact[] {
  return elements
    .flatMap((element) => {
      const known = roleOf(element)
      return known === undefined ? [] : factsIn(element, known.role).map((said) => ({ said, rank: known.rank }))
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ said }) => said)
}

const isList = ({ local }: XmlElement): boolean => local === 'skiphours' || local === 'skipdays'

// RFC 4287, 4.2.2: an entry without an author has the authors of the feed that it was taken from.
function authorsOfSource(element: XmlElement): readonly XmlElement[] {
  if (element.space !== 'atom' || element.local !== 'source') return []
  return elementsOf(element).filter(({ local }) => local === 'author')
}

const fact = (role: Role, text: string, attributes: Fact['attributes'] = {}): Fact => ({ role, text, attributes })

function factsIn(element: XmlElement, role: Role): readonly Fact[] {
  switch (role) {
    case 'title': {
      const title = toOneLine(readConstruct(element))
      return title === '' ? [] : [fact(role, title)]
    }
    case 'text':
    case 'summary': {
      const { is, value } = readConstruct(element)
      return value.trim() === '' ? [] : [fact(role, value, { is })]
    }
    case 'link':
      return linkFacts(element.attributes['href'] ?? textOf(element), element.base, {
        rel: (element.attributes['rel'] ?? 'alternate').trim().toLowerCase(),
        type: (element.attributes['type'] ?? '').trim().toLowerCase(),
      })
    case 'guid':
      return guidFacts(element)
    case 'author':
      return authorFacts(element)
    case 'published':
    case 'updated':
    case 'language':
    case 'ttl':
    case 'updatePeriod':
    case 'updateFrequency':
    case 'skipHour':
    case 'skipDay': {
      const text = textOf(element).trim()
      return text === '' ? [] : [fact(role, text)]
    }
  }
}

function linkFacts(address: string, base: string, attributes: Fact['attributes']): readonly Fact[] {
  const url = resolveAddress(address, base)
  return url === undefined ? [] : [fact('link', url, attributes)]
}

// RSS 2.0: a guid is a permalink unless it says that it is none; one that is no absolute address cannot be.
function guidFacts(element: XmlElement): readonly Fact[] {
  const id = textOf(element).trim()
  if (id === '') return []
  const isLink =
    /^https?:\/\//i.test(id) && (element.attributes['ispermalink'] ?? 'true').trim().toLowerCase() !== 'false'
  return [fact('guid', id), ...(isLink ? linkFacts(id, element.base, { rel: 'guid', type: '' }) : [])]
}

function authorFacts(element: XmlElement): readonly Fact[] {
  const parts = elementsOf(element)
  const part = (name: string): string =>
    parts
      .filter(({ local }) => local === name)
      .map(textOf)
      .find((text) => text.trim() !== '') ?? ''
  const said = parts.length === 0 ? textOf(element) : part('name') || part('email') || textOf(element)
  const name = readPerson(toOneLine({ is: 'text', value: said }))
  return name === undefined ? [] : [fact('author', name)]
}

// CDF says in attributes what others say in elements; RSS 1.0 names an item by its address.
function factsInAttributes({ attributes, base }: XmlElement): readonly Fact[] {
  const about = attributes['rdf:about'] ?? attributes['about']
  return [
    ...linkFacts(attributes['href'] ?? '', base, { rel: 'alternate', type: '' }),
    ...(attributes['lastmod'] === undefined ? [] : [fact('updated', attributes['lastmod'])]),
    ...(about === undefined ? [] : [fact('guid', about), ...linkFacts(about, base, { rel: 'about', type: '' })]),
  ]
}
