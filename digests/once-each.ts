/** A reading of objects that is made when it is first asked for, and kept for as long as its object is: the same persons, bodies and articles are compared again and again. */
export function onceEach<Key extends object, Reading>(read: (key: Key) => Reading): (key: Key) => Reading {
  const known = new WeakMap<Key, { readonly reading: Reading }>()
  return (key) => {
    const kept = known.get(key) ?? { reading: read(key) }
    known.set(key, kept)
    return kept.reading
  }
}
