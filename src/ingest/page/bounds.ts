import { Parser } from 'htmlparser2'

/** An article page of a newspaper is under 2 MiB with its scripts; what comes after 5 MiB is not read. */
export const byteLimit = 5 * 1024 * 1024
/**
 * The largest of 600 pages of newspapers and blogs had 6,700 elements, 10,400 pieces of text and, counted for each element around them, 275,000 of both
 * with 4,500,000 letters. A reader takes time for each, and Readability starts anew up to four times; the limits are half as much again to three times that.
 */
export const nodeLimit = 12_000
/** Real pages nest up to 60 deep, broken ones with unclosed elements a few hundred. Reading takes time in the square of it. */
export const depthLimit = 300
/** What each element holds, summed over all: a reader looks at the inside of each, so that its time is in this. */
const insideLimit = 400_000
const lettersInsideLimit = 15_000_000
/** Pieces of text; one that writes each letter as an entity has as many pieces as letters. */
const textLimit = 30_000
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
