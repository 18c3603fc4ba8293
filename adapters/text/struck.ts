/** A text with these words between two marks wherever they stand, and those that `stand` out of such marks again. Words within words are marked with them, not twice. */
export function struck(text: string, gone: readonly string[], stand: readonly string[], mark: string): string {
  const whole = [...gone, ...stand].reduce((sum, one) => sum.replaceAll(`${mark}${one}${mark}`, () => one), text)
  const longestFirst = gone.toSorted((one, other) => other.length - one.length)
  return longestFirst.length === 0
    ? whole
    : whole.replaceAll(new RegExp(longestFirst.map(literal).join('|'), 'gu'), (one) => `${mark}${one}${mark}`)
}

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
