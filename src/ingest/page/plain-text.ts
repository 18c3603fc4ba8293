import { wellFormed } from '../../../digests/article/well-formed.ts'
import { isElement, isText, type PageElement, type PageNode } from './dom.ts'

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const silent = new Set(
  'script style noscript template head title meta link iframe object embed svg math button input select option textarea audio video canvas map rt rp'.split(
    ' ',
  ),
)

/** The paragraphs of a tree, each on one line, in its order: a block or two line breaks end one. */
export function paragraphsOf(root: PageNode): readonly string[] {
  const paragraphs: string[] = []
  let line = ''
  const end = (): void => {
    const words = line.replaceAll(/[\s\u00A0]+/g, ' ').trim()
    if (words !== '') paragraphs.push(words)
    line = ''
  }
  const walk = (node: PageNode): void => {
    if (isText(node)) line += node.textContent ?? ''
    if (!isElement(node) || silent.has(node.localName)) return
    if (node.localName === 'br') return breakLine(node)
    const block = blocks.has(node.localName)
    if (block) end()
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child)
    if (block) end()
  }
  const breakLine = (node: PageElement): void => {
    if (nextOf(node) === 'br') end()
    else line += '\n'
  }
  walk(root)
  end()
  return paragraphs
}

/** The name of the element that follows but for white space. */
function nextOf(node: PageNode): string | undefined {
  let next = node.nextSibling
  while (next !== null && isText(next) && (next.textContent ?? '').trim() === '') next = next.nextSibling
  return next !== null && isElement(next) ? next.localName : undefined
}

/** Paragraphs as the text of an article: NFC, one blank line between two. */
export const toPlainText = (paragraphs: readonly string[]): string =>
  wellFormed(paragraphs.join('\n\n'))
    .replaceAll(/\u00AD|\u200B/g, '')
    .trim()
