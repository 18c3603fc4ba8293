import { htmlToText, inOneLine, textToText } from './plain-text.ts'
import { elementsOf, isElement, textOf, type XmlElement, type XmlNode } from './xml-tree.ts'
import { escapeXml } from './escape.ts'

/** What an element with text holds: HTML, or text that is no markup. */
export type Construct = { readonly is: 'html' | 'text'; readonly value: string }

/**
 * The text of an element by its `type` (Atom 1.0, 3.1 and 4.1.3), its `mode` (Atom 0.3) and, outside Atom, by convention HTML. Elements within it are its markup,
 * whatever the type says. Binary content has no text.
 */
export function readConstruct(element: XmlElement): Construct {
  const { attributes, children, space } = element
  const type = (attributes['type'] ?? '').trim().toLowerCase()
  const mode = (attributes['mode'] ?? '').trim().toLowerCase()
  if (elementsOf(element).length > 0) return { is: 'html', value: children.map(toMarkup).join('') }
  const value = textOf(element)
  if (mode === 'base64' || (mode === '' && type.includes('/') && !isTextual.test(type))) return fromBase64(value, type)
  if (type === 'text' || type === 'text/plain') return { is: 'text', value }
  // Atom's own default is text; everyone else's is HTML.
  return { is: type === '' && space === 'atom' ? 'text' : 'html', value }
}

/** A construct as plain text, its paragraphs separated by one blank line. */
export function toText({ is, value }: Construct): string {
  return is === 'html' ? htmlToText(value) : textToText(value)
}

/** A construct as one line of plain text. */
export function toOneLine(construct: Construct): string {
  return inOneLine(toText(construct))
}

const isTextual = /^text\/|[/+](?:xml|html|json)$/

function fromBase64(value: string, type: string): Construct {
  const bytes = Buffer.from(value, 'base64')
  const isText = !/^(?:image|audio|video|font)\//.test(type) && !bytes.includes(0)
  return { is: type === 'text/plain' ? 'text' : 'html', value: isText ? bytes.toString('utf8') : '' }
}

// Tags alone: all that is read from this is text.
function toMarkup(node: XmlNode): string {
  if (!isElement(node)) return escapeXml(node)
  return `<${node.local}>${node.children.map(toMarkup).join('')}</${node.local}>`
}
