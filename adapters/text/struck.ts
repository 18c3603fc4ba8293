/** A text with these words between two marks wherever they stand, and those that `stand` out of such marks again. Words within words are marked with them, not twice. */
function struck(text: string, gone: readonly string[], stand: readonly string[], mark: string): string {
  const whole = [...gone, ...stand].reduce((sum, one) => sum.replaceAll(`${mark}${one}${mark}`, () => one), text)
  const longestFirst = gone.toSorted((one, other) => other.length - one.length)
  return longestFirst.length === 0
    ? whole
    : whole.replaceAll(
        new RegExp(longestFirst.map((text) => RegExp.escape(text)).join('|'), 'gu'),
        (one) => `${mark}${one}${mark}`,
      )
}

/** The same in what is no link's target: a mark in an address makes another address of it. `target` has one group, the target. */
export function struckOutside(
  target: RegExp,
  text: string,
  gone: readonly string[],
  stand: readonly string[],
  mark: string,
): string {
  return text
    .split(target)
    .map((piece, place) => (place % 2 === 1 ? piece : struck(piece, gone, stand, mark)))
    .join('')
}
