const bits = 32

/**
 * How many words two texts share in the same order, many at a time: 32 of the first one's words are the bits of a number, and each word of the
 * other takes one pass over them (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
 */
export function sharedInOrder(one: readonly string[], other: readonly string[]): number {
  const length = Math.ceil(one.length / bits)
  const places = placesOf(one, length)
  // A bit that is 0 stands for a word that is shared by now.
  const open = new Uint32Array(length).fill(0xffffffff)
  for (const word of other) {
    const at = places.get(word)
    if (at !== undefined) pass(open, at)
  }
  let shared = 0
  for (let index = 0; index < one.length; index += 1)
    if ((((open[Math.floor(index / bits)] ?? 0) >>> (index % bits)) & 1) === 0) shared += 1
  return shared
}

/** Where each word stands, as bits. */
function placesOf(words: readonly string[], length: number): ReadonlyMap<string, Uint32Array> {
  const places = new Map<string, Uint32Array>()
  for (const [index, word] of words.entries()) {
    const at = places.get(word) ?? new Uint32Array(length)
    places.set(word, at)
    const part = Math.floor(index / bits)
    at[part] = (at[part] ?? 0) | (1 << (index % bits))
  }
  return places
}

function pass(open: Uint32Array, places: Uint32Array): void {
  let carry = 0
  for (const [part, was] of open.entries()) {
    const matched = (was & (places[part] ?? 0)) >>> 0
    const sum = was + matched + carry
    carry = sum > 0xffffffff ? 1 : 0
    open[part] = (sum >>> 0) | (was & ~matched)
  }
}
