/** What was asked for, and who waits for it. */
type Asked<Item, Result> = {
  readonly item: Item
  readonly answer: (result: Result | Promise<Result>) => void
  readonly fail: (error: unknown) => void
}

/** How many go into one statement at most: a few values each, of the thirty thousand that one may have. */
const most = 250

/**
 * Gathers what is asked for while an earlier statement is on its way into the next one, so the busier a store is the fewer statements an item
 * costs; who asks alone waits for nobody. `work` gives the results by their keys, some of them later. Of one key one item at a time is asked for, each of them by itself:
 * of two who want the same step one has it.
 */
export function gathered<Item, Result>(
  keyOf: (item: Item) => string,
  work: (items: readonly Item[]) => Promise<ReadonlyMap<string, Result | Promise<Result>>>,
  otherwise: Result,
): (item: Item) => Promise<Result> {
  let waiting: Asked<Item, Result>[] = []
  let isAsking = false
  const askAll = async (): Promise<void> => {
    isAsking = true
    while (waiting.length > 0) {
      const some = new Map<string, Asked<Item, Result>>()
      const others: Asked<Item, Result>[] = []
      for (const asked of waiting) {
        const key = keyOf(asked.item)
        if (some.size < most && !some.has(key)) some.set(key, asked)
        else others.push(asked)
      }
      waiting = others
      try {
        const results = await work([...some.values()].map(({ item }) => item))
        for (const [key, { answer }] of some) answer(results.get(key) ?? otherwise)
      } catch (error) {
        for (const { fail } of some.values()) fail(error)
      }
    }
    isAsking = false
  }
  return (item) =>
    new Promise((answer, fail) => {
      waiting.push({ item, answer, fail })
      if (!isAsking) void askAll()
    })
}
