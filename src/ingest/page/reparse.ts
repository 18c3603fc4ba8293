import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { emptyPage, type PageDocument, type PageElement } from './dom.ts'
import { depthLimit, nodeLimit } from './bounds.ts'

/** The standard's repairs copy unclosed elements into every paragraph after them; a page that grows beyond this is not worth it. */
const growthLimit = nodeLimit * 4

class TooLarge extends Error {}

/** The tree of a page as the HTML standard repairs it, slower than `parsePage`; undefined for one that grows beyond all bounds. */
export function reparsePage(html: string): PageDocument | undefined {
  let nodes = 0
  const createElement: typeof defaultTreeAdapter.createElement = (...element) => {
    nodes += 1
    if (nodes > growthLimit) throw new TooLarge()
    return defaultTreeAdapter.createElement(...element)
  }
  const treeAdapter = { ...defaultTreeAdapter, createElement }
  try {
    return toPage(parse(html, { treeAdapter }))
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}

function toPage(tree: Tree.Document): PageDocument {
  const page = emptyPage()
  const root = tree.childNodes.find((node): node is Tree.Element => node.nodeName === 'html')
  for (const part of root?.childNodes ?? []) {
    const parent = part.nodeName === 'head' ? page.head : page.body
    if ('childNodes' in part) copyChildren(page, part, parent, 0)
  }
  return page
}

function copyChildren(page: PageDocument, from: Tree.ParentNode, to: PageElement, depth: number): void {
  if (depth > depthLimit) return
  for (const node of from.childNodes) {
    if ('value' in node) to.appendChild(page.createTextNode(node.value))
    if (!('tagName' in node) || /[^\w-]/.test(node.tagName)) continue
    const element = page.createElement(node.tagName)
    for (const { name, value } of node.attrs) if (/^[\w-]+$/.test(name)) element.setAttribute(name, value)
    to.appendChild(element)
    copyChildren(page, node, element, depth + 1)
  }
}
