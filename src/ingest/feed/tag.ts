const tagName = /<\/?([\p{L}_:][^\s<>/"'=]*)/uy

/** The name of the tag that begins at a "<", in lower case; undefined when none can begin there. */
export function tagNameAt(source: string, open: number): string | undefined {
  tagName.lastIndex = open
  return tagName.exec(source)?.[1]?.toLowerCase()
}

/** A tag's ">", and whether its attributes can be read: not when a value's quotation mark is never closed. */
export type TagEnd = { readonly at: number; readonly isSound: boolean }

/** Where a tag ends: at the source's length when it is cut off; undefined when another "<" comes first, so that this one begins no tag. */
export function findTagEnd(source: string, open: number): TagEnd | undefined {
  let quote: string | undefined
  let quoted: TagEnd | undefined
  for (let at = open + 1; at < source.length; at += 1) {
    const character = source[at]
    if (character === '<') return quoted
    if (character === '>') {
      if (quote === undefined) return { at, isSound: true }
      quoted ??= { at, isSound: false }
    } else if (character === quote) quote = undefined
    else if (quote === undefined && opensValue(source, at)) quote = character
  }
  return quoted ?? { at: source.length, isSound: false }
}

// A quotation mark anywhere else is a mistake, and quotes nothing.
const opensValue = (source: string, at: number): boolean =>
  (source[at] === '"' || source[at] === "'") && /[=\s]/.test(source[at - 1] ?? '')
