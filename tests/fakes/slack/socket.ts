import { WebSocket } from 'ws'
import type { Pulse } from '../pulse.ts'

type Envelope = { readonly type: string; readonly payload: unknown; readonly acknowledge: (payload: unknown) => void }

/** The Socket Mode side: one or more connections of the bot, and the envelopes that are on their way. */
export class SlackSocket {
  /** How often a connection was opened since the start. */
  opened = 0
  readonly #pulse: Pulse
  readonly #connections = new Set<WebSocket>()
  readonly #underway = new Map<string, { readonly socket: WebSocket; readonly envelope: Envelope }>()
  #envelopes = 0

  constructor(pulse: Pulse) {
    this.#pulse = pulse
  }

  accept(socket: WebSocket): void {
    this.#connections.add(socket)
    this.opened += 1
    socket.on('message', (data: Buffer) => this.#acknowledged(data.toString()))
    socket.on('error', () => this.#connections.delete(socket))
    socket.on('close', () => {
      this.#connections.delete(socket)
      this.#redeliver(socket)
      this.#pulse.beat()
    })
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' }, debug_info: {} }),
    )
    this.#pulse.beat()
  }

  get connected(): number {
    return this.#connections.size
  }

  /** Sends an envelope down the newest connection, and waits for one when there is none: the bot may be restarting. */
  async send(envelope: Envelope): Promise<void> {
    const { type, payload } = envelope
    const socket = await this.#pulse.until(() => [...this.#connections].findLast(isOpen))
    this.#envelopes += 1
    const id = `envelope-${this.#envelopes}`
    this.#underway.set(id, { socket, envelope })
    socket.send(JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true }))
  }

  /** Slack recycles its connections every few hours and says so first. */
  recycle(): void {
    for (const socket of this.#connections)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
  }

  /** The line is cut without a word. */
  drop(): void {
    for (const socket of this.#connections) socket.terminate()
  }

  #acknowledged(data: string): void {
    const { envelope_id: id, payload } = JSON.parse(data) as {
      readonly envelope_id: string
      readonly payload?: unknown
    }
    const underway = this.#underway.get(id)
    this.#underway.delete(id)
    underway?.envelope.acknowledge(payload)
    this.#pulse.beat()
  }

  // What nobody acknowledged before the line was gone comes again down the next one.
  #redeliver(gone: WebSocket): void {
    for (const [id, { socket, envelope }] of this.#underway) {
      if (socket !== gone) continue
      this.#underway.delete(id)
      void this.send(envelope)
    }
  }
}

function isOpen({ readyState }: WebSocket): boolean {
  return readyState === WebSocket.OPEN
}
