import { parseHTML } from 'linkedom'

/** The slice of the DOM that reading a page takes, so that the rest does not depend on whose DOM it is. */
export type PageNode = {
  readonly nodeType: number
  readonly textContent: string | null
  readonly parentNode: PageElement | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  remove(): void
}

export type PageElement = PageNode & {
  readonly localName: string
  readonly children: readonly PageElement[]
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selectors: string): PageElement | null
  querySelectorAll(selectors: string): readonly PageElement[]
  closest(selectors: string): PageElement | null
  contains(node: PageNode): boolean
  appendChild(node: PageNode): void
  insertBefore(node: PageNode, reference: PageNode | null): void
}

export type PageDocument = PageElement & {
  readonly documentElement: PageElement
  readonly head: PageElement
  readonly body: PageElement
  createElement(name: string): PageElement
  createTextNode(text: string): PageNode
}

const elementType = 1
const textType = 3

export const isElement = (node: PageNode): node is PageElement => node.nodeType === elementType
export const isText = (node: PageNode): boolean => node.nodeType === textType

/** The tree of an HTML page, which may be a fragment. Bound the HTML first: a deep or endless page is a deep or endless tree. */
export function parsePage(html: string): PageDocument {
  const page = parse(wholePage(html))
  if (page.documentElement?.localName === 'html') return page
  // Something stands before <html>, and linkedom takes it for the root.
  return parse(`<html><head></head><body>${html.replaceAll(/<\/?(?:html|head|body)\b[^>]*>/gi, '')}</body></html>`)
}

const parse = (html: string): PageDocument =>
  (parseHTML(html) as unknown as { readonly document: PageDocument }).document

/** A document without words, to build in. */
export const emptyPage = (): PageDocument => parsePage('')

function wholePage(html: string): string {
  if (/<html[\s>]/i.test(html)) return html
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><head></head><body>${html}</body></html>`
}

/** The words of a node on one line. */
export const wordsOf = (node: PageNode | null): string => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

/** The words of a node on one line when they are few; undefined otherwise, without reading on. */
export function shortWordsOf(root: PageNode, mostLetters: number): string | undefined {
  let [text, nodes] = ['', 0]
  const walk = (node: PageNode): boolean => {
    nodes += 1
    if (isText(node)) text += node.textContent ?? ''
    if (nodes > fewNodes || text.length > mostLetters * 20 + fewNodes) return false
    for (let child = node.firstChild; child !== null; child = child.nextSibling) if (!walk(child)) return false
    return true
  }
  if (!walk(root)) return undefined
  const words = text.replaceAll(/\s+/g, ' ').trim()
  return words.length <= mostLetters ? words : undefined
}

/** A short line of words has fewer tags and pieces of text than this. */
const fewNodes = 1_000

/** How a page's makers call an element: its classes and id, which are conventions more than markup. */
export const labelsOf = (element: PageElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
