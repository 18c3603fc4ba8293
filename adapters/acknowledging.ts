/** Answering keeps the process busy, so it waits until those who asked at the same moment know that they were heard; not longer than `patience`. */
export class Acknowledging {
  readonly #open = new Set<Promise<unknown>>()
  readonly #patience: () => Promise<void>

  constructor(patience: () => Promise<void>) {
    this.#patience = patience
  }

  /** Waits for an acknowledgement that was sent, and rejects as it does. */
  async of(sent: Promise<unknown>): Promise<void> {
    this.#open.add(sent)
    try {
      await sent
    } finally {
      this.#open.delete(sent)
    }
  }

  /** Resolves when the acknowledgements that are on their way have arrived or failed. Those that are sent later are not waited for. */
  async others(): Promise<void> {
    if (this.#open.size > 0) await Promise.race([Promise.allSettled(this.#open), this.#patience()])
  }
}
