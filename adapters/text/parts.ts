/** A piece of a message that is never divided: how much it takes of the limits, and whether it belongs to what follows. */
export type Piece<Block> = {
  readonly block: Block
  readonly count: number
  readonly text: number
  readonly leads: boolean
}

/** What one message of a platform holds. */
export type Room = { readonly count: number; readonly text: number }

/**
 * Fills one message after the other, in order. A heading moves on with what it heads; a piece that is larger than the
 * room is the caller's mistake and comes alone.
 */
export function partsOf<Block>(all: readonly Piece<Block>[], room: Room): readonly (readonly Block[])[] {
  const parts: Piece<Block>[][] = []
  let part: readonly Piece<Block>[] = []
  for (const piece of all) {
    if (!holds([...part, piece], room)) {
      const carried = trailingLeads(part)
      // When only headings were there to be carried they stay, or nothing would ever be posted.
      const staying = carried.length === part.length ? part : part.slice(0, part.length - carried.length)
      const moving = carried.length === part.length ? [] : carried
      if (staying.length > 0) parts.push([...staying])
      part = holds([...moving, piece], room) ? moving : []
      if (part.length < moving.length) parts.push([...moving])
    }
    part = [...part, piece]
  }
  if (part.length > 0) parts.push([...part])
  return parts.map((pieces) => pieces.map(({ block }) => block))
}

function holds(pieces: readonly { readonly count: number; readonly text: number }[], room: Room): boolean {
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0)
  const text = pieces.reduce((sum, piece) => sum + piece.text, 0)
  return count <= room.count && text <= room.text
}

function trailingLeads<Block>(part: readonly Piece<Block>[]): readonly Piece<Block>[] {
  const last = part.findLastIndex(({ leads }) => !leads)
  return part.slice(last + 1)
}
