import { isElement, isText, type PageElement, type PageNode } from './dom.ts'

/** How much stands in an element, in letters of words on one line: in all, in its paragraphs, in its links. A nested one counts for each around it. */
export type Sizes = { readonly letters: number; readonly inParagraphs: number; readonly inLinks: number }

/** A stretch of text by its length with white space folded, and whether it begins and ends with some. */
type Stretch = { readonly length: number; readonly spaceBefore: boolean; readonly spaceAfter: boolean }

const nothing: Stretch = { length: 0, spaceBefore: false, spaceAfter: false }
const none: Sizes = { letters: 0, inParagraphs: 0, inLinks: 0 }

/** Measures every element of a tree in one walk, so that looking at each costs nothing more. Gives the sizes of an element as they were then. */
export function measure(root: PageElement): (element: PageElement) => Sizes {
  const sizes = new Map<PageNode, Sizes>()
  const walk = (element: PageElement): Stretch => {
    let text = nothing
    let [inParagraphs, inLinks] = [0, 0]
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) text = joined(text, stretchOf(child.textContent ?? ''))
      if (!isElement(child)) continue
      text = joined(text, walk(child))
      const inner = sizes.get(child) ?? none
      inParagraphs += inner.inParagraphs
      inLinks += inner.inLinks
    }
    const own = element.localName
    sizes.set(element, {
      letters: text.length,
      inParagraphs: inParagraphs + (own === 'p' ? text.length : 0),
      inLinks: inLinks + (own === 'a' ? text.length : 0),
    })
    return text
  }
  walk(root)
  return (element) => sizes.get(element) ?? none
}

function stretchOf(text: string): Stretch {
  const length = text.replaceAll(/\s+/g, ' ').trim().length
  return { length, spaceBefore: /^\s/.test(text), spaceAfter: /\s$/.test(text) }
}

function joined(a: Stretch, b: Stretch): Stretch {
  const space = a.length > 0 && b.length > 0 && (a.spaceAfter || b.spaceBefore) ? 1 : 0
  return {
    length: a.length + space + b.length,
    spaceBefore: a.spaceBefore || (a.length === 0 && (a.spaceAfter || b.spaceBefore)),
    spaceAfter: b.spaceAfter || (b.length === 0 && (b.spaceBefore || a.spaceAfter)),
  }
}
