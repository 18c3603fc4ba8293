import { createHash, timingSafeEqual } from 'node:crypto'
import { inspect } from 'node:util'

/** A value that cannot be printed: only `reveal` gives it, and only where a client is made. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  reveal(): string {
    return this.#value
  }

  /** Whether somebody knows it. Takes as long for a near guess as for a far one. */
  matches(given: string): boolean {
    return timingSafeEqual(digest(given), digest(this.#value))
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
