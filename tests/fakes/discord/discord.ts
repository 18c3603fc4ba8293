import { Faults, type Fault } from '../faults.ts'
import { Pulse } from '../pulse.ts'
import { startServer, type Answer, type Call, type FakeServer, type Handled } from '../server.ts'
import { Asked, type DiscordReply } from './asked.ts'
import { Gateway } from './gateway.ts'
import { allOf, Guild, type DiscordMessage, type Fields } from './guild.ts'
import { commandData, interactionOf, type Options, type Who } from './interaction.ts'
import { no, routes } from './rest.ts'

/** The right that Discord calls Manage Server. */
export const manageGuild = 1n << 5n

/**
 * A Discord of one guild on 127.0.0.1, for real clients: REST v10 and the gateway. It keeps what was posted, refuses
 * what Discord would refuse, and goes wrong when a test orders it.
 */
export async function startFakeDiscord(token?: string): Promise<FakeDiscord> {
  const discord = new FakeDiscord(new Guild(token))
  await discord.listen()
  return discord
}

/** See `startFakeDiscord`. */
export class FakeDiscord {
  readonly guild: Guild
  readonly gateway: Gateway
  /** The calls that came in, in order, by the names of the routes. */
  readonly calls: string[] = []
  readonly #pulse = new Pulse()
  readonly #faults = new Faults()
  readonly #asked: Asked[] = []
  #server: FakeServer | undefined

  constructor(guild: Guild) {
    this.guild = guild
    this.gateway = new Gateway(guild, this.#pulse)
  }

  async listen(): Promise<void> {
    this.#server = await startServer({
      call: (call) => this.#handle(call),
      connected: (socket) => this.gateway.accept(socket, this.#gatewayUrl),
    })
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server?.port ?? 0}/api`
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  /** Orders a fault for the next calls of a route, by its name. */
  fail(call: string, fault: Fault, times = 1): void {
    this.#faults.order(call, fault, times)
  }

  /** Orders a fault for the call after so many that go well. */
  failAfter(call: string, well: number, fault: Fault): void {
    this.#faults.orderAfter(call, well, fault)
  }

  /** Lets `draw` decide what befalls each call. */
  failBy(call: string, draw: () => Fault | undefined): void {
    this.#faults.drawn(call, draw)
  }

  /** Lets go of what was said and asked, for long measurements. */
  forget(): void {
    this.#asked.length = 0
    this.calls.length = 0
    this.guild.messages.length = 0
  }

  /** A quarter of an hour passes: no answer to what was asked so far is taken any more. */
  expireInteractions(): void {
    for (const asked of this.#asked) asked.isExpired = true
  }

  /** What stands in a channel, oldest first; without what only one person sees. */
  messages(channel: string): readonly DiscordMessage[] {
    return this.guild.messages.filter((message) => message.channel === channel)
  }

  /** Resolves when a bot listens and has registered its commands. */
  async ready(): Promise<void> {
    await this.until(() => (this.gateway.ready > 0 && this.guild.commands.length > 0 ? true : undefined))
  }

  /** Resolves with the first value that is not undefined; asked again after each change. */
  until<Value>(find: () => Value | undefined): Promise<Value> {
    return this.#pulse.until(find)
  }

  /** Sends `/sco <verb>` and resolves with the bot's first answer. */
  async command(verb: string, options: Options = {}, who: Who = {}): Promise<DiscordReply> {
    return this.ask(verb, options, who).reply()
  }

  /** Sends `/sco <verb>`, and leaves the waiting to the caller. */
  ask(verb: string, options: Options = {}, who: Who = {}): Asked {
    return this.#interact(2, commandData(this.#registered(), verb, options), who)
  }

  /** Types into a field of a command and resolves with what is offered. */
  async autocomplete(verb: string, field: string, typed: string, who: Who = {}): Promise<readonly Fields[]> {
    const data = commandData(this.#registered(), verb, { [field]: typed }, field)
    const { data: answered } = await this.#interact(4, data, who).acknowledged()
    return (answered as { readonly choices: readonly Fields[] }).choices
  }

  /** Presses the button with this label on a message. */
  press(message: DiscordMessage, label: string, who: Who = {}): Asked {
    const button = allOf(message.components).find((component) => component['label'] === label)
    if (button === undefined) throw new Error(`No button "${label}" on this message.`)
    const author = { id: message.author, username: 'dateline', discriminator: '0', bot: true }
    const shown = {
      id: message.id,
      channel_id: message.channel,
      author,
      components: message.components,
      flags: message.flags,
    }
    const data = { custom_id: button['custom_id'], component_type: 2, id: button['id'] }
    const more = { message: { ...shown, type: 0, timestamp: new Date().toISOString() } }
    return this.#interact(3, data, { channel: message.channel, ...who }, more, message)
  }

  /** Sends a form that the bot showed, its fields filled in anew. */
  async submit(opened: Asked, values: Options, who: Who = {}): Promise<Asked> {
    const { data } = await opened.acknowledged()
    const { custom_id, components } = data as { readonly custom_id: string; readonly components: readonly Fields[] }
    const filled = components.map(({ component }, index) => {
      const input = component as Fields
      const name = String(input['custom_id'])
      const options = (input['options'] ?? []) as readonly Fields[]
      const chosen = values[name] ?? options.find((option) => option['default'] === true)?.['value']
      const value =
        input['type'] === 3
          ? { values: chosen === undefined ? [] : [chosen] }
          : { value: values[name] ?? input['value'] ?? '' }
      return {
        type: 18,
        id: 2 * index + 1,
        component: { type: input['type'], id: 2 * index + 2, custom_id: name, ...value },
      }
    })
    return this.#interact(5, { custom_id, components: filled }, who)
  }

  /** Tells the bot of an event. */
  tell(event: string, data: Fields): void {
    void this.gateway.dispatch(event, data)
  }

  /** Delivers something once more. */
  repeat(asked: Asked): void {
    void this.gateway.dispatch('INTERACTION_CREATE', asked.payload)
  }

  #interact(type: number, data: Fields, who: Who, more: Fields = {}, pressed?: DiscordMessage): Asked {
    const channel = who.channel ?? [...this.guild.channels.keys()][0] ?? ''
    const asked = new Asked(this.#pulse, this.guild.snowflake(), channel.replace(':ephemeral', ''))
    this.#asked.push(asked)
    asked.pressed = pressed
    asked.payload = interactionOf(this.guild, asked, { type, data, who, more })
    this.repeat(asked)
    return asked
  }

  #registered(): Fields {
    const [command] = this.guild.commands
    if (command === undefined) throw new Error('The bot has registered no command.')
    return command
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#server?.port ?? 0}/gateway`
  }

  #handle(call: Call): Handled {
    const path = call.path.replace(/^\/api\/v10/u, '')
    const matched = routes.flatMap(({ name, method, path: pattern, handle }) => {
      const parts = method === call.method ? partsOf(pattern, path) : undefined
      return parts === undefined ? [] : [{ name, handle, parts }]
    })[0]
    const name = matched?.name ?? `${call.method} ${path}`
    this.calls.push(name)
    this.#pulse.beat()
    const fault = this.#faults.take(name)
    const context = { guild: this.guild, asked: this.#asked, gatewayUrl: this.#gatewayUrl }
    const answer = (): Answer => {
      if (fault?.kind === 'refuse') return no(403, Number(fault.error), 'ordered by the test')
      if (matched === undefined) return no(404, 0, '404: Not Found')
      // What is told to an interaction is allowed by its own token.
      const isOpen = ['callback', 'reply.edit', 'reply.follow'].includes(name)
      if (!isOpen && call.headers.authorization !== `Bot ${this.guild.token}`) return no(401, 0, '401: Unauthorized')
      return matched.handle(context, matched.parts, call)
    }
    return { fault, limited, answer: () => this.#beating(answer) }
  }

  #beating(answer: () => Answer): Answer {
    const given = answer()
    this.#pulse.beat()
    return given
  }
}

function limited(seconds: number): Answer {
  const headers = { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' }
  return { status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, global: false }, headers }
}

function partsOf(pattern: string, path: string): readonly string[] | undefined {
  const wanted = pattern.split('/')
  const got = path.split('/')
  if (wanted.length !== got.length || !wanted.every((part, index) => part === ':' || part === got[index]))
    return undefined
  return got.filter((_, index) => wanted[index] === ':')
}
