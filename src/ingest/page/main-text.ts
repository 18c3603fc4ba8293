import { Readability } from '@mozilla/readability'
import { removeClutter } from './clutter.ts'
import { parsePage, type PageDocument, type PageElement } from './dom.ts'
import { nodeLimit } from './bounds.ts'
import { paragraphsOf } from './plain-text.ts'

/** The paragraphs of a page's article. */
export function findMainText(html: string): readonly string[] {
  const page = parsePage(html)
  removeClutter(page)
  const content = readable(page)
  return content === null ? [] : paragraphsOf(content)
}

function readable(page: PageDocument): PageElement | null {
  const serializer = (node: unknown): unknown => node
  const reader = new Readability(page, {
    serializer,
    keepClasses: true,
    disableJSONLD: true,
    maxElemsToParse: nodeLimit * 2,
  })
  return (reader.parse()?.content ?? null) as PageElement | null
}
