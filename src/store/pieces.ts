/** Some rows, and at least one. */
export type Piece<Row> = readonly [Row, ...Row[]]

const rowsAtOnce = 500

/** Rows in pieces that one statement takes: it has some thirty thousand values at most, and no row of ours more than twenty. */
export function piecesOf<Row>(rows: readonly Row[]): readonly Piece<Row>[] {
  const pieces: Piece<Row>[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const [first, ...others] = rows.slice(from, from + rowsAtOnce)
    if (first !== undefined) pieces.push([first, ...others])
  }
  return pieces
}
