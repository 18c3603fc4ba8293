/** What is on its way under a key: the one that is known, or else one that is begun now. One that failed is begun anew by the next who asks. */
export function remembered<Value>(
  memory: Map<string, Promise<Value>>,
  key: string,
  begin: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key)
  if (known !== undefined) return known
  const begun = begin()
  memory.set(key, begun)
  begun.catch(() => memory.delete(key))
  return begun
}
