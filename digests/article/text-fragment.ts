import type { Article } from './article.ts'
import { sliceOf, type Span } from './span.ts'

/** A passage this long is named whole in an address; a longer one by its beginning and its end. */
const wholeLength = 120
const edgeWords = 5

// A comma or a hyphen parts the pieces of a fragment, so inside a piece they are escaped (https://wicg.github.io/scroll-to-text-fragment/).
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll(/\s+/g, ' ')).replaceAll('-', '%2D')

// No half of a sign that takes two units: a browser would look for another one.
const beginning = (text: string, units: number): string => text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')
const ending = (text: string, units: number): string => text.slice(-units).replace(/^[\uDC00-\uDFFF]/, '')

/** The article's address with a fragment that lets a browser scroll to the words of a span; null when it has no address. */
export function fragmentUrl({ url, text }: Pick<Article, 'url' | 'text'>, span: Span): string | null {
  if (url === null) return null
  const said = sliceOf(text, span).trim()
  const words = said.split(/\s+/)
  const fragment =
    said.length <= wholeLength || words.length < 2 * edgeWords
      ? encoded(beginning(said, 2 * wholeLength))
      : `${encoded(beginning(words.slice(0, edgeWords).join(' '), wholeLength))},${encoded(ending(words.slice(-edgeWords).join(' '), wholeLength))}`
  return `${url.replace(/#.*$/s, '')}#:~:text=${fragment}`
}
