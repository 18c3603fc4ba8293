import { furniture } from '../language/furniture.ts'
import { readSourceLine, type SourceLine } from './source-line.ts'
import { wellFormed } from './well-formed.ts'

/** An article read from a plain-text file: what it says of itself, and the text that spans point into. */
export type PlainArticle = {
  readonly title: string
  readonly byline: string | null
  readonly source: string | null
  readonly published: string | null
  readonly publishedPrecision: 'instant' | 'day'
  readonly text: string
}

/** A title is one line of a headline's length; a longer first line is a paragraph of an article without one. */
const longestTitle = 240
/** Source, date and byline stand in the first lines or nowhere. */
const headLines = 4

/**
 * Reads a plain-text article: a title on the first line, perhaps a line with source and date and one with the byline, then
 * paragraphs, one a line. The page's furniture is dropped and the publisher's slips stay. Nothing is refused: an article
 * without a title gets the beginning of its first paragraph, one without a date has none.
 */
export function articleFromText(file: string): PlainArticle {
  const lines = wellFormed(file)
    .split('\n')
    .map((line) => withoutFurniture(line.trim()))
    .filter((line) => line !== '')
  const title = titleOf(lines)
  const body = title.ofItsOwn ? lines.slice(1) : lines
  const head: SourceLine[] = []
  const paragraphs = body.filter((line, index) => {
    const read = index < headLines && head.length === index ? readSourceLine(line) : null
    if (read !== null) head.push(read)
    return read === null
  })
  const published = head.find((line) => line.published !== null)
  return {
    title: title.text,
    byline: head.find(({ byline }) => byline !== null)?.byline ?? null,
    source: head.find(({ source }) => source !== null)?.source ?? null,
    published: published?.published ?? null,
    publishedPrecision: published?.publishedPrecision ?? 'day',
    text: paragraphs.join('\n\n'),
  }
}

/** Furniture is short, so only the end of a line is looked at: a line of a million spaces costs what any other does. */
const longestFurniture = 200

function withoutFurniture(line: string): string {
  if (line.length <= longestFurniture && furniture.line.test(line)) return ''
  const cut = Math.max(0, line.length - longestFurniture)
  return line.slice(0, cut) + line.slice(cut).replace(furniture.inline, '').trimEnd()
}

/** The first line when paragraphs follow it and it is no sentence of them; else a paragraph's beginning, which stays in the text too. */
function titleOf(lines: readonly string[]): { readonly text: string; readonly ofItsOwn: boolean } {
  const first = lines[0] ?? ''
  const sentence = /[.。]["”»」]?$/u.test(first) && !/[.…]{2,}$/u.test(first)
  if (lines.length > 1 && first.length <= longestTitle && !sentence) return { text: first, ofItsOwn: true }
  const beginning =
    first.length <= longestTitle
      ? first
      : `${first
          .slice(0, longestTitle)
          .replace(/\s+\S*$/u, '')
          .toWellFormed()}…`
  return { text: beginning, ofItsOwn: false }
}
