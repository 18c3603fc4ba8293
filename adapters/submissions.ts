/** So many answers to forms are kept: who sends one again does so within seconds. */
const kept = 200

/** Forms that were sent: each is carried out once, and whoever sends it again gets the same answer. */
export class Submissions<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>()
  readonly #isOver: (answer: Answer) => boolean

  /** `isOver` tells whether a form is done with; one that came back for its mistakes is sent anew. */
  constructor(isOver: (answer: Answer) => boolean) {
    this.#isOver = isOver
  }

  /** `sending` names this sending, which platforms deliver twice at times, and `form` the opened form, which a finger sends twice. */
  async of(sending: string, form: string, carryOut: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(sending) ?? this.#answers.get(form)
    if (known !== undefined) return known
    const answering = carryOut()
    this.#keep(sending, answering)
    this.#keep(form, answering)
    try {
      const answer = await answering
      if (!this.#isOver(answer)) this.#answers.delete(form)
      return answer
    } catch (error) {
      this.#answers.delete(sending)
      this.#answers.delete(form)
      throw error
    }
  }

  #keep(key: string, answer: Promise<Answer>): void {
    this.#answers.set(key, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > kept && oldest !== undefined) this.#answers.delete(oldest)
  }
}
