import { Parser } from 'htmlparser2'
import { resolveName, scopeWithin, type Scope, type Space } from './namespace.ts'
import { resolveAddress } from './link.ts'

/** An element with what it inherits: `base` is the address that relative ones in it are resolved against, `language` the nearest `xml:lang`, '' when that is empty. */
export type XmlElement = {
  readonly space: Space
  readonly local: string
  readonly attributes: { readonly [name: string]: string }
  readonly base: string
  readonly language: string | null
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

type Growing = XmlElement & { readonly children: XmlNode[]; readonly scope: Scope }

/** The tree of mended XML, names in lower case and by their namespace. What is not closed ends where its parent does. */
export function parseXml(xml: string, base: string): XmlElement {
  const root: Growing = {
    space: 'other',
    local: '',
    attributes: {},
    base,
    language: null,
    children: [],
    scope: new Map(),
  }
  const path = [root]
  const top = (): Growing => path.at(-1) ?? root
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = elementWithin(top(), name, attributes)
        top().children.push(element)
        path.push(element)
      },
      ontext: (text) => top().children.push(text),
      onclosetag: () => path.pop(),
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(xml)
  parser.end()
  return root
}

function elementWithin(parent: Growing, name: string, attributes: { readonly [name: string]: string }): Growing {
  const scope = scopeWithin(parent.scope, attributes)
  const own = attributes['xml:base']
  return {
    ...resolveName(name, scope),
    attributes,
    base: own === undefined ? parent.base : (resolveAddress(own, parent.base) ?? parent.base),
    language: attributes['xml:lang'] ?? parent.language,
    children: [],
    scope,
  }
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The elements right under one. */
export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isElement)
}

/** All text in an element, at any depth. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (isElement(child) ? textOf(child) : child)).join('')
}
