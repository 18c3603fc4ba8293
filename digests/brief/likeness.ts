/** How much of their words two sentences share: 0 when none, 1 when all (the cosine of two sets). */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 || other.size === 0 ? 0 : sharedBy(one, other) / Math.sqrt(one.size * other.size)
}

/** The share of the words of `part` that `whole` has too. */
export function containedIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : sharedBy(part, whole) / part.size
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const term of one) if (other.has(term)) shared += 1
  return shared
}
