import { escapeXml, withoutControls } from './escape.ts'
import { decodeReferences } from './plain-text.ts'
import { keepsTag, noTags, type OpenTags, type TagKind } from './open-tags.ts'
import { findTagEnd, tagNameAt } from './tag.ts'

/**
 * XML that a parser can read without surprises: comments, processing instructions, declarations and characters that XML does not have are gone (with them every
 * entity that a document defines), CDATA is ordinary text, a `<` that begins no tag is a character, HTML's names of characters are those characters, and there
 * are neither more nor deeper elements than `open-tags.ts` allows. One pass, in time that grows with the length alone.
 */
export function mendXml(text: string): string {
  const reading = toReading(withoutControls(text))
  const { source } = reading
  const out: string[] = []
  let at = 0
  for (let open = source.indexOf('<'); open !== -1; open = source.indexOf('<', at)) {
    out.push(withCharacters(source.slice(at, open)))
    const { end, written } = markupAt(reading, open)
    out.push(written)
    at = end
  }
  return out.join('') + withCharacters(source.slice(at))
}

/** A document with where its last comment, CDATA section and internal subset end: what opens behind that is never closed, and is not searched for again and again. */
type Reading = {
  readonly source: string
  readonly lastComment: number
  readonly lastCdata: number
  readonly lastSubset: number
  readonly tags: OpenTags
}

function toReading(source: string): Reading {
  return {
    source,
    lastComment: source.lastIndexOf('-->'),
    lastCdata: source.lastIndexOf(']]>'),
    lastSubset: source.lastIndexOf(']'),
    tags: noTags(),
  }
}

type Markup = { readonly end: number; readonly written: string }

// What is never closed costs its own mark, not the rest of the document.
function markupAt(reading: Reading, open: number): Markup {
  const { source, lastComment, lastCdata } = reading
  if (source.startsWith('<![CDATA[', open)) {
    if (open > lastCdata) return { end: open + 9, written: '' }
    const close = source.indexOf(']]>', open)
    return { end: close + 3, written: escapeXml(source.slice(open + 9, close)) }
  }
  if (source.startsWith('<!--', open))
    return { end: open + 4 > lastComment ? open + 4 : source.indexOf('-->', open + 4) + 3, written: '' }
  if (source[open + 1] === '?') return { end: behind('>', source, open), written: '' }
  if (source[open + 1] === '!') return { end: declarationEnd(reading, open), written: '' }
  return tagAt(reading, open)
}

function behind(mark: string, source: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at === -1 ? source.length : at + 1
}

// The declarations of an internal subset end in ">", too.
function declarationEnd({ source, lastSubset }: Reading, open: number): number {
  const [mark] = /[[>]/.exec(source.slice(open, open + 1_024)) ?? []
  if (mark !== '[' || open > lastSubset) return behind('>', source, open)
  const subsetEnd = /\][ \t\r\n]{0,64}>/g
  subsetEnd.lastIndex = open
  return subsetEnd.exec(source) === null ? behind('>', source, open) : subsetEnd.lastIndex
}

function tagAt({ source, tags }: Reading, open: number): Markup {
  const name = tagNameAt(source, open)
  const end = name === undefined ? undefined : findTagEnd(source, open)
  if (name === undefined || end === undefined) return { end: open + 1, written: '&lt;' }
  const { at, isSound } = end
  const kind = source[open + 1] === '/' ? 'end' : source[at - 1] === '/' ? 'empty' : 'start'
  // A tag that the document's end cuts off says nothing.
  if (at === source.length || !keepsTag(tags, name, kind)) return { end: at + 1, written: '' }
  return { end: at + 1, written: isSound ? source.slice(open, at + 1) : bareTag(name, kind) }
}

const bareTag = (name: string, kind: TagKind): string =>
  `<${kind === 'end' ? '/' : ''}${name}${kind === 'empty' ? '/' : ''}>`

const own: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

// XML knows five names; feeds use those of HTML.
function withCharacters(text: string): string {
  return text.replaceAll(/&([a-z][a-z0-9]{1,31});/gi, (reference, name: string) =>
    own.has(name) ? reference : escapeXml(decodeReferences(reference)),
  )
}
