/** Fields of JSON as they came. */
export type Fields = { readonly [key: string]: unknown }

/** A message as the fake Discord keeps it. */
export type DiscordMessage = {
  readonly id: string
  readonly channel: string
  readonly author: string
  components: readonly Fields[]
  flags: number
  readonly nonce: string | undefined
}

/** What the bot may do in a channel. */
export type DiscordChannel = {
  readonly id: string
  /** 0 text, 1 direct messages, 5 announcements, 11 a thread of `parent`, 15 a forum. */
  readonly type: 0 | 1 | 5 | 11 | 15
  mayPost: boolean
  readonly parent?: string
  readonly name?: string
}

/** A registered command. */
export type DiscordCommand = Fields & { readonly id: string; readonly name: string }

const discordEpoch = 1_420_070_400_000n

/** The guild that the fake starts with, and what has been said in it. */
export class Guild {
  readonly id = '700000000000000001'
  readonly applicationId = '600000000000000001'
  readonly botId = '600000000000000001'
  readonly token: string
  readonly channels = new Map<string, DiscordChannel>()
  readonly messages: DiscordMessage[] = []
  commands: readonly DiscordCommand[] = []
  /** Discord knows a nonce for some minutes only; a test that is about later takes this away. */
  knowsNonces = true
  /** Messages that were handed on to other servers. */
  readonly crossposted: string[] = []
  /** The right to open threads, which an administrator may take away. */
  mayOpenThreads = true
  #count = 0n

  constructor(token: string | undefined) {
    // The first part of a real token is the bot's id.
    this.token = token ?? `${Buffer.from(this.botId).toString('base64')}.fake.token`
    for (const id of ['800000000000000001', '800000000000000002']) this.channels.set(id, { id, type: 0, mayPost: true })
  }

  /** A new id of Discord's kind: its time is in its upper bits. */
  snowflake(): string {
    this.#count += 1n
    return String(((BigInt(Date.now()) - discordEpoch) << 22n) + this.#count)
  }

  /** Keeps a message. With `enforce_nonce` one that is there already is given back instead. */
  keep(channel: string, body: Fields, id = this.snowflake()): DiscordMessage {
    const nonce = typeof body['nonce'] === 'string' ? body['nonce'] : undefined
    const earlier = this.messages.find((message) => message.channel === channel && message.nonce === nonce)
    if (this.knowsNonces && earlier !== undefined && nonce !== undefined && body['enforce_nonce'] === true)
      return earlier
    const message = {
      id,
      channel,
      author: this.botId,
      components: numbered(body['components']),
      flags: Number(body['flags'] ?? 0),
      nonce,
    }
    this.messages.push(message)
    return message
  }
}

/** As Discord does, gives each component without an id the next free number. */
export function numbered(components: unknown): readonly Fields[] {
  const taken = new Set<unknown>()
  const note = (component: Fields): void => {
    taken.add(component['id'])
    childrenOf(component).forEach(note)
  }
  const roots = (components ?? []) as readonly Fields[]
  roots.forEach(note)
  let last = 0
  const number = (component: Fields): Fields => {
    if (component['id'] === undefined) {
      do last += 1
      while (taken.has(last))
    }
    const id = component['id'] ?? last
    const children = component['components'] === undefined ? {} : { components: childrenOf(component).map(number) }
    return { ...component, id, ...children }
  }
  return roots.map(number)
}

/** The components inside a component. */
export function childrenOf(component: Fields): readonly Fields[] {
  return (component['components'] ?? []) as readonly Fields[]
}

/** A component and all that is inside it. */
export function allOf(components: readonly Fields[]): readonly Fields[] {
  return components.flatMap((component) => [component, ...allOf(childrenOf(component))])
}
