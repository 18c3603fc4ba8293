/**
 * What can be ordered to go wrong with one call. `after` is after the platform did what it was asked, so that only its
 * answer is lost. `refuse` is the platform's own no, by the name or number of its error.
 */
export type Fault =
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'status'; readonly status: number; readonly when: 'before' | 'after' }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'refuse'; readonly error: string | number }

/** The faults that wait for their calls, by the name of the call. */
export class Faults {
  readonly #waiting = new Map<string, (Fault | undefined)[]>()
  readonly #draws = new Map<string, () => Fault | undefined>()

  /** Orders a fault for the next `times` calls. */
  order(call: string, fault: Fault, times = 1): void {
    const faults = this.#waiting.get(call) ?? []
    this.#waiting.set(call, [...faults, ...Array.from({ length: times }, () => fault)])
  }

  /** Orders a fault for the call after so many that go well. */
  orderAfter(call: string, well: number, fault: Fault): void {
    const faults = this.#waiting.get(call) ?? []
    this.#waiting.set(call, [...faults, ...Array.from({ length: well }, () => undefined), fault])
  }

  /** Lets `draw` decide of each call for which no fault waits. */
  drawn(call: string, draw: () => Fault | undefined): void {
    this.#draws.set(call, draw)
  }

  /** The next fault of a call, which is then used up. */
  take(call: string): Fault | undefined {
    return this.#waiting.get(call)?.shift() ?? this.#draws.get(call)?.()
  }
}
