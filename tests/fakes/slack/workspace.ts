/** A message as the fake Slack keeps it. `channel` of an ephemeral one is where it was seen, by `user` only. */
export type SlackMessage = {
  readonly ts: string
  readonly channel: string
  readonly user: string
  text: string
  blocks: readonly SlackBlock[]
  metadata: unknown
  readonly ephemeral: boolean
  /** The message below which it stands. */
  readonly thread: string | null
}

/** A view that the bot opened, changed or published; `shownTo` is set for somebody's tab "Home". */
export type SlackView = {
  readonly id: string
  readonly hash: string
  readonly shownTo: string | null
  readonly type: string
  readonly callback_id: string
  readonly private_metadata: string
  readonly blocks: readonly SlackBlock[]
}

/** A block, as it was sent. */
export type SlackBlock = { readonly type: string; readonly [key: string]: unknown }

/** A member of the workspace. */
export type SlackUser = {
  readonly id: string
  readonly tz: string
  readonly locale: string
  readonly is_admin: boolean
  readonly is_owner: boolean
}

/** A channel. */
export type SlackChannel = { readonly id: string; member: boolean; archived: boolean }

/** The workspace that the fake starts with, and what has been said in it. */
export class Workspace {
  readonly teamId: string
  readonly botUserId = 'UBOT'
  readonly botId = 'B1'
  readonly botToken: string
  readonly appToken: string
  /** What the app was granted; a test may take one away. */
  readonly scopes = new Set(['chat:write', 'commands', 'users:read', 'channels:history', 'groups:history'])
  readonly users = new Map<string, SlackUser>()
  readonly channels = new Map<string, SlackChannel>()
  readonly messages: SlackMessage[] = []
  /** Every state of every view, in the order in which they were shown. */
  readonly views: SlackView[] = []
  /** Triggers that may open a view: each of them once, and within three seconds. */
  readonly triggers = new Set<string>()
  /** False where nothing can stand below a message. */
  hasThreads = true
  #moment = 0

  constructor(tokens: { readonly botToken: string; readonly appToken: string }, teamId = 'T1') {
    this.teamId = teamId
    this.botToken = tokens.botToken
    this.appToken = tokens.appToken
    for (const id of ['C1', 'C2']) this.channels.set(id, { id, member: true, archived: false })
    this.users.set('U1', { id: 'U1', tz: 'Asia/Tashkent', locale: 'en-US', is_admin: false, is_owner: false })
    this.users.set('U2', { id: 'U2', tz: 'Europe/Berlin', locale: 'ru-RU', is_admin: true, is_owner: false })
  }

  /** Lets go of what was said and shown. */
  forget(): void {
    this.messages.length = 0
    this.views.length = 0
    this.triggers.clear()
  }

  /** Keeps a message and gives it its timestamp, which is its id. */
  keep(said: Omit<SlackMessage, 'ts'>): SlackMessage {
    // Slack's timestamps are of the present and unique: seconds, and a counter after the point.
    this.#moment += 1
    const ts = `${Math.floor(Date.now() / 1000)}.${String(this.#moment).padStart(6, '0')}`
    const message = { ts, ...said }
    this.messages.push(message)
    return message
  }
}
