import { Readability } from '@mozilla/readability'
import { nodeLimit } from './bounds.ts'
import { removeClutter } from './clutter.ts'
import { parsePage, wordsOf, type PageDocument, type PageElement } from './dom.ts'
import { isFurniture } from './page-furniture.ts'
import { paragraphsOf } from './plain-text.ts'
import { reparsePage } from './reparse.ts'
import { isSameTree } from './same-tree.ts'
import { measure } from './sizes.ts'

/** A shorter text is tried again another way. */
const shortLetters = 250
/** What holds the article by convention is believed before Readability when that found less than this share of it. */
const tooLittle = 0.6

/** The paragraphs of a page's article, or none. */
export function findMainText(html: string): readonly string[] {
  const found = mainTextOf(parsePage(html))
  if (lettersOf(found) >= shortLetters) return found
  // What the quick parser put into a wrong place, the standard's may put into the right one.
  const page = reparsePage(html)
  // Most pages have no such place, and reading the same tree again finds the same.
  const again = page === undefined || isSameTree(page.body, parsePage(html).body) ? [] : mainTextOf(page)
  return lettersOf(again) > lettersOf(found) ? again : found
}

function mainTextOf(page: PageDocument): readonly string[] {
  removeClutter(page)
  const container = paragraphsIn(articleContainer(page))
  const found = paragraphsIn(readable(page))
  if (lettersOf(container) >= shortLetters && sharedLetters(found, container) < tooLittle * lettersOf(container))
    return container
  return lettersOf(found) > 0 ? found : container
}

function paragraphsIn(element: PageElement | null): readonly string[] {
  if (element === null) return []
  const paragraphs = paragraphsOf(element).filter((paragraph) => !isFurniture(paragraph))
  const headings = new Set(element.querySelectorAll('h2, h3, h4, h5, h6').map(wordsOf))
  // A heading that nothing follows is that of a list that was taken out.
  const last = paragraphs.findLastIndex((paragraph) => !headings.has(paragraph))
  return paragraphs.slice(0, last + 1)
}

const lettersOf = (paragraphs: readonly string[]): number => paragraphs.reduce((sum, { length }) => sum + length, 0)

function sharedLetters(some: readonly string[], others: readonly string[]): number {
  const known = new Set(some)
  return lettersOf(others.filter((paragraph) => known.has(paragraph)))
}

/** Where articles stand by convention, the narrowest first. */
const containers = [
  '[itemprop~="articleBody"]',
  '.entry-content, .post-content, .article-content, .article-body, .article__body, .article-text, .articleBody, .post-body, .story-body, .post-entry, .article__content, #article-body, #articleBody, .field--name-body, .field-name-body, .td-post-content',
  'article',
  'main, [role="main"]',
]

/** The element that holds an article by convention: the one with most words of the first kind that has as many as an article. */
function articleContainer(page: PageDocument): PageElement | null {
  const sizesOf = measure(page.body)
  for (const selector of containers) {
    const sized = page.body
      .querySelectorAll(selector)
      .map((element) => ({ element, letters: sizesOf(element).letters }))
    const [largest] = sized.sort((a, b) => b.letters - a.letters)
    if (largest !== undefined && largest.letters >= shortLetters) return largest.element
  }
  return null
}

function readable(page: PageDocument): PageElement | null {
  const serializer = (node: unknown): unknown => node
  const reader = new Readability(page, {
    serializer,
    keepClasses: true,
    disableJSONLD: true,
    maxElemsToParse: nodeLimit * 2,
  })
  try {
    return (reader.parse()?.content ?? null) as PageElement | null
  } catch (error) {
    // On markup that closes what it never opened Readability loses its own parents; what stands on the page is then looked for in other ways.
    if (error instanceof TypeError) return null
    throw error
  }
}
