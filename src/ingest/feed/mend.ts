import { escapeXml, withoutControls } from './escape.ts'
import { decodeReferences } from './plain-text.ts'

/** Deeper than any feed, shallow enough for a parser that shifts its whole stack at each tag. */
const deepest = 200

/**
 * XML that a parser can read without surprises: comments, processing instructions, declarations and characters that XML does not have are gone
 * (with them every entity that a document defines), CDATA is ordinary text, a `<` that begins no tag is a character, HTML's names of characters
 * are those characters, and no element stands deeper than 200. One pass, in time that grows with the length alone.
 */
export function mendXml(text: string): string {
  const source = withoutControls(text)
  const out: string[] = []
  const path: string[] = []
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open === -1) break
    out.push(withCharacters(source.slice(at, open)))
    const { end, written } = markupAt(source, open, path)
    out.push(written)
    at = end
  }
  return out.join('') + withCharacters(source.slice(at))
}

type Markup = { readonly end: number; readonly written: string }

function markupAt(source: string, open: number, path: string[]): Markup {
  if (source.startsWith('<![CDATA[', open)) {
    const close = source.indexOf(']]>', open)
    const end = close === -1 ? source.length : close
    return { end: end + 3, written: escapeXml(source.slice(open + 9, end)) }
  }
  if (source.startsWith('<!--', open)) return { end: after('-->', source, open + 4), written: '' }
  if (source[open + 1] === '?') return { end: after('>', source, open), written: '' }
  if (source[open + 1] === '!') return { end: declarationEnd(source, open), written: '' }
  return tagAt(source, open, path)
}

// What is never closed costs its first two characters, not the rest of the document.
function after(mark: string, source: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at === -1 ? source.length : at + mark.length
}

function declarationEnd(source: string, open: number): number {
  const [mark] = /[[>]/.exec(source.slice(open, open + 1_024)) ?? []
  if (mark !== '[') return after('>', source, open)
  // An internal subset: its declarations end in ">", too.
  const rest = /\][ \t\r\n]{0,64}>/g
  rest.lastIndex = open
  return rest.exec(source) === null ? after('>', source, open) : rest.lastIndex
}

function tagAt(source: string, open: number, path: string[]): Markup {
  const name = nameAt(source, open)
  const close = name === undefined ? undefined : tagEnd(source, open)
  if (name === undefined || close === undefined) return { end: open + 1, written: '&lt;' }
  // Cut off in the middle of a tag.
  if (close === source.length) return { end: close, written: '' }
  const written = source.slice(open, close + 1)
  return {
    end: close + 1,
    written: step(path, name, source[open + 1] === '/', source[close - 1] === '/') ? written : '',
  }
}

const tagName = /<\/?([\p{L}_:][^\s<>/"'=]*)/uy

function nameAt(source: string, open: number): string | undefined {
  tagName.lastIndex = open
  return tagName.exec(source)?.[1]?.toLowerCase()
}

/** Where the ">" of a tag is; the source's length when it is cut off; undefined when another "<" comes first, so that this one begins no tag. */
function tagEnd(source: string, open: number): number | undefined {
  let quote: string | undefined
  let first: number | undefined
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source[at]
    if (character === '<') return first
    if (character === '>') {
      if (quote === undefined) return at
      first ??= at
    } else if (character === quote) quote = undefined
    else if (quote === undefined && (character === '"' || character === "'") && opensValue(source, at))
      quote = character
  }
  return first ?? source.length
}

const opensValue = (source: string, at: number): boolean => /[=\s]/.test(source[at - 1] ?? '')

// Keeps the path of open elements as the parser will; says whether the tag may stay.
function step(path: string[], name: string, closes: boolean, isEmpty: boolean): boolean {
  if (closes) {
    const index = path.lastIndexOf(name)
    if (index !== -1) path.length = index
    return index !== -1
  }
  if (path.length >= deepest) return false
  if (!isEmpty) path.push(name)
  return true
}

const own: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

// XML knows five names; feeds use those of HTML.
function withCharacters(text: string): string {
  return text.replaceAll(/&([a-z][a-z0-9]{1,31});/gi, (reference, name: string) =>
    own.has(name) ? reference : escapeXml(decodeReferences(reference)),
  )
}
