/** Deeper than any feed, shallow enough for a parser that moves its whole stack at each tag. */
const deepest = 200
/** Twice what a feed of five thousand long items has; what comes behind is left out. */
const most = 300_000

/** The names of the elements that are open, outermost first, and how many there were in all. */
export type OpenTags = { readonly path: string[]; count: number }

export type TagKind = 'start' | 'end' | 'empty'

export function noTags(): OpenTags {
  return { path: [], count: 0 }
}

/** Takes the next tag in, closing what the parser will close with it, and says whether it may stay in the document. */
export function keepsTag(tags: OpenTags, name: string, kind: TagKind): boolean {
  const { path } = tags
  if (kind === 'end') {
    const index = path.lastIndexOf(name)
    if (index !== -1) path.length = index
    return index !== -1
  }
  tags.count += 1
  if (path.length >= deepest || tags.count > most) return false
  if (kind === 'start') path.push(name)
  return true
}
