import { Parser } from 'htmlparser2'

/** An article page of a newspaper is under 2 MiB with its scripts; what comes after 5 MiB is not read. */
export const byteLimit = 5 * 1024 * 1024
/** Newspapers' pages have up to 10,000 elements. Readability takes about 0.1 ms for each. */
export const nodeLimit = 30_000
/** Real pages nest up to 60 deep, broken ones with unclosed elements a few hundred. Reading takes time in the square of it. */
export const depthLimit = 300
/**
 * What each element holds, summed over all: a reader looks at the inside of each, so that its time is in this. Of 600 pages of newspapers and blogs
 * the largest had 280,000 elements and pieces of text so counted, and 4,500,000 letters.
 */
const insideLimit = 600_000
const lettersInsideLimit = 50_000_000
/** Pieces of text; one that writes each letter as an entity has as many pieces as letters. */
const textLimit = 90_000
/** Attributes of one element; looking one up takes time in their number. */
const attributeLimit = 200

/**
 * The HTML as far as a reader of it stays within its means: cut before the tag or the text that goes beyond the limits. A page that was cut is read
 * as if its connection had broken there.
 */
export function withinBounds(html: string, limits = { nodes: nodeLimit, depth: depthLimit }): string {
  const seen = { nodes: 0, depth: 0, texts: 0, inside: 0, lettersInside: 0 }
  const end: { at: number | null } = { at: null }
  const cutWhen = (tooMuch: boolean): void => {
    if (!tooMuch || end.at !== null) return
    end.at = parser.startIndex
    parser.pause()
  }
  const parser = new Parser(
    {
      onopentag: (_, attributes) => {
        seen.nodes += 1
        seen.depth += 1
        seen.inside += seen.depth
        cutWhen(
          seen.nodes > limits.nodes ||
            seen.depth > limits.depth ||
            seen.inside > insideLimit ||
            Object.keys(attributes).length > attributeLimit,
        )
      },
      ontext: ({ length }) => {
        seen.texts += 1
        seen.inside += seen.depth
        seen.lettersInside += length * seen.depth
        cutWhen(seen.texts > textLimit || seen.inside > insideLimit || seen.lettersInside > lettersInsideLimit)
      },
      onclosetag: () => {
        seen.depth -= 1
      },
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  )
  // In pieces, so that nothing after the cut is looked at.
  for (let start = 0; start < html.length && end.at === null; start += pieceLength)
    parser.write(html.slice(start, start + pieceLength))
  return html.slice(0, end.at ?? html.length)
}

const pieceLength = 65_536
