/** A reading of objects that is made when it is first asked for, and kept for as long as its object is: the same persons, bodies and articles are compared again and again. */
export function onceEach<Key extends object, Reading>(read: (key: Key) => Reading): (key: Key) => Reading {
  const known = new WeakMap<Key, { readonly reading: Reading }>()
  return (key) => {
    const kept = known.get(key) ?? { reading: read(key) }
    known.set(key, kept)
    return kept.reading
  }
}

/** Names and words are read again and again, and a text has some thousands of them. */
const keptTexts = 8_192
/** In UTF-16 units: longer ones are passages, which seldom come again. */
const longestKept = 48

/** A reading of short texts that is kept until some thousands others came. */
export function onceEachText<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  let known = new Map<string, Reading>()
  return (text) => {
    if (text.length > longestKept) return read(text)
    const kept = known.get(text)
    if (kept !== undefined) return kept
    const reading = read(text)
    if (known.size >= keptTexts) known = new Map()
    known.set(text, reading)
    return reading
  }
}
