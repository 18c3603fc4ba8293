/** Lets tests wait for a state of a fake without sleeping: every change of the fake looks at what is waited for. */
export class Pulse {
  readonly #waiting = new Set<() => void>()

  /** To be called after each change. */
  beat(): void {
    for (const look of this.#waiting) look()
  }

  /** Resolves with the first value that is not undefined. */
  async until<Value>(find: () => Value | undefined): Promise<Value> {
    const now = find()
    if (now !== undefined) return now
    return new Promise((resolve) => {
      const look = (): void => {
        const value = find()
        if (value === undefined) return
        this.#waiting.delete(look)
        resolve(value)
      }
      this.#waiting.add(look)
    })
  }
}
