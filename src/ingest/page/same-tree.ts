import { isElement, isText, labelsOf, type PageElement } from './dom.ts'

/** Whether two trees hold the same elements of the same labels around the same text; comments, and how text is cut into pieces, are no difference. */
export const isSameTree = (one: PageElement, other: PageElement): boolean => shapeOf(one) === shapeOf(other)

function shapeOf(root: PageElement): string {
  let shape = ''
  const walk = (element: PageElement): void => {
    shape += `\0${element.localName} ${labelsOf(element)}\0`
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) shape += child.textContent ?? ''
      else if (isElement(child)) walk(child)
    }
    shape += '\0'
  }
  walk(root)
  return shape
}
