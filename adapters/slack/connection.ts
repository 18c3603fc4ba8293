import type { SocketModeReceiver } from '@slack/bolt'
import type { Report } from '../adapter.ts'
import { backoffMs } from '../backoff.ts'
import type { Clock } from '../clock.ts'

type Client = Pick<SocketModeReceiver['client'], 'start' | 'disconnect' | 'on'>

const helloTimeoutMs = 30_000
// The SDK waits half a minute for the other side to close; a stopping program cannot.
const closeTimeoutMs = 2_000

/**
 * Keeps a Socket Mode client connected. The client's own reconnecting is switched off: it waits five seconds in which
 * commands are lost, and an error while it reconnects is a rejection that nobody catches, which ends the process.
 */
export class Connection {
  readonly #client: Client
  readonly #clock: Clock
  readonly #report: Report
  readonly #closing: AbortController
  #isOpen = false

  /** `closing` is aborted by `close`, so that a client which is just asking for an address can be stopped by it. */
  constructor(client: Client, closing: AbortController, clock: Clock, report: Report) {
    this.#client = client
    this.#closing = closing
    this.#clock = clock
    this.#report = report
    client.on('disconnected', () => {
      const wasOpen = this.#isOpen
      this.#isOpen = false
      if (wasOpen) void this.#reopen()
    })
  }

  /** Connects once; rejects when Slack does not let us in. */
  async open(): Promise<void> {
    const hello = new AbortController()
    const tooLate = this.#clock.wait(helloTimeoutMs, AbortSignal.any([this.#closing.signal, hello.signal])).then(() => {
      throw new Error(
        this.#closing.signal.aborted ? 'stopped while connecting' : 'Slack took the connection and said nothing',
      )
    })
    try {
      await Promise.race([this.#client.start(), tooLate])
      this.#isOpen = true
    } finally {
      tooLate.catch(() => undefined)
      hello.abort()
      if (!this.#isOpen || this.#closing.signal.aborted) void this.#client.disconnect()
    }
  }

  isOpen(): boolean {
    return this.#isOpen
  }

  async close(): Promise<void> {
    this.#closing.abort()
    this.#isOpen = false
    const closed = new AbortController()
    await Promise.race([this.#client.disconnect(), this.#clock.wait(closeTimeoutMs, closed.signal)])
    closed.abort()
  }

  async #reopen(): Promise<void> {
    for (let failures = 0; !this.#closing.signal.aborted;) {
      try {
        await this.open()
        this.#report('slack.reconnected', { failures })
        return
      } catch (error) {
        if (this.#closing.signal.aborted) return
        failures += 1
        const waitMs = backoffMs(failures)
        this.#report('slack.reconnect-failed', { error, failures, waitMs })
        await this.#clock.wait(waitMs, this.#closing.signal)
      }
    }
  }
}
