/** The last ids that were met, so that a platform's second delivery of the same thing is known as such. */
export class Seen {
  readonly #ids = new Set<string>()
  readonly #room: number

  /** Holds `room` ids; platforms repeat within seconds, so that a thousand are plenty. */
  constructor(room = 1_000) {
    this.#room = room
  }

  /** True when this id was met before. From then on it was. */
  again(id: string): boolean {
    if (this.#ids.has(id)) return true
    this.#ids.add(id)
    const [oldest] = this.#ids
    if (this.#ids.size > this.#room && oldest !== undefined) this.#ids.delete(oldest)
    return false
  }
}
