import { WebSocket } from 'ws'
import type { Pulse } from '../pulse.ts'
import type { Fields, Guild } from './guild.ts'

type Packet = { readonly op: number; readonly d?: Fields }

// Opcodes of https://docs.discord.com/developers/topics/opcodes-and-status-codes
const op = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalidSession: 9, hello: 10, ack: 11 }
const authenticationFailed = 4004
const heartbeatMs = 41_250

/** The gateway: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, RESUME. */
export class Gateway {
  /** How often a session was begun, and how often one was resumed. */
  identified = 0
  resumed = 0
  /** How many connections were open at once at most. */
  mostConnected = 0
  readonly #guild: Guild
  readonly #pulse: Pulse
  readonly #ready = new Set<WebSocket>()
  readonly #all = new Set<WebSocket>()
  readonly #sessions = new Set<string>()
  #sequence = 0
  #refusals = 0

  constructor(guild: Guild, pulse: Pulse) {
    this.#guild = guild
    this.#pulse = pulse
  }

  get connected(): number {
    return this.#all.size
  }

  /** Connections whose session has begun. */
  get ready(): number {
    return this.#ready.size
  }

  accept(socket: WebSocket, url: string): void {
    if (this.#refusals > 0) {
      this.#refusals -= 1
      return socket.terminate()
    }
    this.#all.add(socket)
    this.mostConnected = Math.max(this.mostConnected, this.#all.size)
    socket.on('message', (data: Buffer) => this.#receive(socket, JSON.parse(data.toString()) as Packet, url))
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      this.#all.delete(socket)
      this.#ready.delete(socket)
      this.#pulse.beat()
    })
    socket.send(JSON.stringify({ op: op.hello, d: { heartbeat_interval: heartbeatMs } }))
    this.#pulse.beat()
  }

  /** Sends an event to the bot, and waits for a session when there is none: the bot may be restarting. */
  async dispatch(t: string, d: Fields): Promise<void> {
    const socket = await this.#pulse.until(() =>
      [...this.#ready].findLast(({ readyState }) => readyState === WebSocket.OPEN),
    )
    this.#send(socket, t, d)
  }

  /** Discord asks its clients to come back now and then, and they resume. */
  recycle(): void {
    for (const socket of this.#ready) socket.send(JSON.stringify({ op: op.reconnect, d: null }))
  }

  /** The next connections are cut before anything is said. */
  refuse(times: number): void {
    this.#refusals += times
  }

  /** The line is cut: without a word, or with one of Discord's close codes. */
  drop(code?: number): void {
    for (const socket of this.#all) {
      if (code === undefined) socket.terminate()
      else socket.close(code)
    }
  }

  #receive(socket: WebSocket, { op: code, d = {} }: Packet, url: string): void {
    switch (code) {
      case op.heartbeat:
        return socket.send(JSON.stringify({ op: op.ack }))
      case op.identify:
        if (d['token'] !== this.#guild.token) return socket.close(authenticationFailed)
        return this.#begin(socket, new URL(url, 'ws://127.0.0.1').origin)
      case op.resume:
        if (!this.#sessions.has(String(d['session_id']))) {
          return socket.send(JSON.stringify({ op: op.invalidSession, d: false }))
        }
        this.resumed += 1
        this.#enter(socket)
        return this.#send(socket, 'RESUMED', {})
    }
  }

  #begin(socket: WebSocket, origin: string): void {
    const { id, applicationId, botId } = this.#guild
    const session_id = `session-${this.identified + 1}`
    this.#sessions.add(session_id)
    this.identified += 1
    this.#send(socket, 'READY', {
      v: 10,
      user: { id: botId, username: 'dateline', discriminator: '0', avatar: null, bot: true },
      guilds: [{ id, unavailable: true }],
      session_id,
      resume_gateway_url: `${origin}/gateway`,
      application: { id: applicationId, flags: 0 },
    })
    const channels = [...this.#guild.channels.values()].filter(({ type }) => type === 0)
    this.#send(socket, 'GUILD_CREATE', {
      id,
      name: 'Fake guild',
      owner_id: '1',
      joined_at: new Date().toISOString(),
      member_count: 2,
      channels: channels.map((channel) => ({ ...channel, name: channel.id, permission_overwrites: [], position: 0 })),
      roles: [{ id, name: '@everyone', permissions: '0', position: 0, color: 0, colors: { primary_color: 0 } }],
      ...Object.fromEntries(['members', 'threads', 'presences', 'voice_states'].map((field) => [field, []])),
      ...Object.fromEntries(['emojis', 'stickers', 'stage_instances'].map((field) => [field, []])),
      ...Object.fromEntries(['guild_scheduled_events', 'soundboard_sounds', 'features'].map((field) => [field, []])),
    })
    this.#enter(socket)
  }

  #enter(socket: WebSocket): void {
    this.#ready.add(socket)
    this.#pulse.beat()
  }

  #send(socket: WebSocket, t: string, d: Fields): void {
    this.#sequence += 1
    socket.send(JSON.stringify({ op: op.dispatch, t, s: this.#sequence, d }))
  }
}
