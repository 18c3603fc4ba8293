import { Faults, type Fault } from '../faults.ts'
import { Pulse } from '../pulse.ts'
import { startServer, type Answer, type Call, type FakeServer, type Handled } from '../server.ts'
import { Asked } from './asked.ts'
import { Grants } from './oauth.ts'
import { signed } from './signed.ts'
import { SlackSocket } from './socket.ts'
import { faultOfBody, keepView, methods, no, type Args } from './web-api.ts'
import { Workspace, type SlackBlock, type SlackMessage, type SlackView } from './workspace.ts'

/** Who does something, and where. */
type Who = { readonly user?: string; readonly channel?: string; readonly team?: string }

/**
 * A Slack of one workspace on 127.0.0.1, for real clients: Web API, Socket Mode, response URLs. It keeps what was
 * posted, refuses what Slack would refuse, and goes wrong when a test orders it.
 */
export async function startFakeSlack(tokens = { botToken: 'xoxb-fake', appToken: 'xapp-fake' }): Promise<FakeSlack> {
  const slack = new FakeSlack(new Workspace(tokens))
  await slack.listen()
  return slack
}

/** See `startFakeSlack`. */
export class FakeSlack {
  readonly workspace: Workspace
  readonly #pulse = new Pulse()
  readonly #faults = new Faults()
  readonly #asked: Asked[] = []
  readonly socket = new SlackSocket(this.#pulse)
  /** The calls that came in, in order: methods of the Web API, and `response_url`. */
  readonly calls: string[] = []
  /** Where the bot is called by HTTP, with its signing secret; null while it opens a socket. */
  bot: { readonly url: string; readonly signingSecret: string } | null = null
  /** Who let the app into their workspace. */
  readonly grants = new Grants()
  readonly #others = new Map<string, Workspace>()
  #server: FakeServer | undefined
  #opened = 0

  constructor(workspace: Workspace) {
    this.workspace = workspace
  }

  async listen(): Promise<void> {
    this.#server = await startServer({
      call: (call) => this.#handle(call),
      connected: (socket) => this.socket.accept(socket),
    })
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server?.port ?? 0}/api/`
  }

  async close(): Promise<void> {
    await this.#server?.close()
  }

  /** A second workspace, with a token of its own and the same ids of channels and people. */
  addWorkspace(teamId: string): Workspace {
    const added = new Workspace({ botToken: `xoxb-of-${teamId}`, appToken: this.workspace.appToken }, teamId)
    this.#others.set(teamId, added)
    return added
  }

  /** A workspace by its id. */
  workspaceOf(teamId: string): Workspace {
    return this.#others.get(teamId) ?? this.workspace
  }

  /** Orders a fault for the next calls of a Web API method, or of `response_url`. */
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
    this.workspace.forget()
  }

  /** Half an hour passes: no answer to what was asked so far is taken any more. */
  expireResponses(): void {
    for (const asked of this.#asked) asked.repliesLeft = 0
  }

  /** What stands in a channel, oldest first; without what only one person sees. */
  messages(channel: string): readonly SlackMessage[] {
    return this.workspace.messages.filter((message) => message.channel === channel && !message.ephemeral)
  }

  /** Resolves when a bot listens. */
  async ready(): Promise<void> {
    await this.until(() => (this.socket.connected > 0 ? true : undefined))
  }

  /** Resolves with the first value that is not undefined; asked again after each change. */
  until<Value>(find: () => Value | undefined): Promise<Value> {
    return this.#pulse.until(find)
  }

  /** Types a slash command ("/sco brief") and resolves with the bot's first answer. */
  async say(text: string, who: Who = {}): Promise<SlackMessage> {
    return this.ask(text, who).reply()
  }

  /** Types a slash command, and leaves the waiting to the caller. */
  ask(line: string, who: Who = {}): Asked {
    const [command = '', ...words] = line.split(' ')
    const asked = this.#open(who)
    asked.payload = {
      ...this.#common(asked),
      command,
      text: words.join(' '),
      user_id: asked.user,
      team_id: asked.team,
      channel_id: asked.channel,
    }
    this.repeat(asked)
    return asked
  }

  /** Presses the button with this label on a message. */
  press(message: SlackMessage, label: string, who: Who = {}): Asked {
    const button = buttonOf(message.blocks, label)
    const asked = this.#open({ channel: message.channel, ...who })
    asked.pressed = message
    asked.payload = {
      ...this.#common(asked),
      type: 'block_actions',
      user: { id: asked.user, team_id: asked.team },
      team: { id: asked.team },
      channel: { id: asked.channel },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: asked.channel,
        is_ephemeral: message.ephemeral,
      },
      actions: [{ ...button, block_id: 'b1', action_ts: '1.0' }],
    }
    asked.type = 'interactive'
    this.repeat(asked)
    return asked
  }

  /** Presses the button with this label inside a view. */
  pressInView(view: SlackView, label: string, who: Who = {}): Asked {
    const asked = this.#open(who)
    const { response_url: _, ...common } = this.#common(asked)
    return this.#interact(asked, {
      ...common,
      type: 'block_actions',
      container: { type: 'view', view_id: view.id },
      view,
      actions: [{ ...buttonOf(view.blocks, label), block_id: 'b1', action_ts: '1.0' }],
    })
  }

  /** Sends a form, its fields filled in anew. */
  submit(view: SlackView, values: { readonly [field: string]: string }, who: Who = {}): Asked {
    const asked = this.#open(who)
    const { response_url: _, ...common } = this.#common(asked)
    const filled = view.blocks.map(({ block_id, element }): [string, object] => {
      const { action_id, type, initial_value, initial_option } = element as Args
      const typed = values[String(block_id)] ?? (initial_value as string | undefined) ?? null
      const option = initial_option as Args | undefined
      const chosen = { value: values[String(block_id)] ?? option?.['value'] }
      const value = type === 'static_select' ? { type, selected_option: chosen } : { type, value: typed }
      return [String(block_id), { [String(action_id)]: value }]
    })
    const state = { values: Object.fromEntries(filled) }
    return this.#interact(asked, { ...common, type: 'view_submission', view: { ...view, state } })
  }

  /** Chooses a shortcut of the bot on somebody's message. */
  chooseShortcut(callback: string, text: string, who: Who = {}): Asked {
    const asked = this.#open(who)
    return this.#interact(asked, {
      ...this.#common(asked),
      type: 'message_action',
      callback_id: callback,
      message_ts: '1.0',
      message: { type: 'message', user: 'U9', ts: '1.0', text },
      channel: { id: asked.channel, name: 'channel' },
    })
  }

  /** Tells the bot of an event, which happened at a second since 1970: after all else, unless it is told late. */
  tell(event: Args, who: Who = {}, at = 4_102_444_800): Asked {
    const asked = this.#open(who)
    const common = { type: 'event_callback', team_id: asked.team, api_app_id: 'A1' }
    asked.payload = { ...common, event_id: asked.id, event_time: at, event }
    asked.type = 'events_api'
    this.repeat(asked)
    return asked
  }

  #interact(asked: Asked, payload: Args): Asked {
    asked.payload = { ...payload, user: { id: asked.user, team_id: asked.team }, team: { id: asked.team } }
    asked.type = 'interactive'
    this.repeat(asked)
    return asked
  }

  /** Delivers something once more, as Slack does when it saw no acknowledgement in time. */
  repeat(asked: Asked): void {
    const acknowledge = (payload: unknown): void => {
      asked.acknowledgements += 1
      asked.acknowledgedWith = payload
      // An answer to a form may put another view in its place.
      const view = (asked.payload['view'] ?? {}) as Args
      const { response_action: does, ...shown } = (payload ?? {}) as Args
      if (does === 'update') keepView(this.workspaceOf(asked.team), shown, String(view['id']))
    }
    const { payload, type } = asked
    if (this.bot === null) void this.socket.send({ type, payload, acknowledge })
    else void this.#call(this.bot, type, payload, acknowledge)
  }

  // An answer of 200 is the acknowledgement; anything else is none.
  async #call(
    { url, signingSecret }: NonNullable<FakeSlack['bot']>,
    type: Asked['type'],
    payload: Args,
    acknowledge: (payload: unknown) => void,
  ): Promise<void> {
    const answered = await fetch(url, signed(signingSecret, type, payload))
    const text = await answered.text()
    if (answered.status === 200) acknowledge(text.startsWith('{') ? JSON.parse(text) : undefined)
    this.#pulse.beat()
  }

  #open({ user = 'U1', channel = 'C1', team = this.workspace.teamId }: Who): Asked {
    const asked = new Asked(this.#pulse, { id: `${(this.#opened += 1)}`, user, channel, team })
    this.#asked.push(asked)
    return asked
  }

  #common({ id, team }: Asked): Args {
    const responseUrl = new URL(`/response/${id}`, this.url).href
    const trigger_id = `trigger-${id}`
    this.workspaceOf(team).triggers.add(trigger_id)
    return { token: 'fake', api_app_id: 'A1', trigger_id, response_url: responseUrl }
  }

  #handle({ path, headers, body }: Call): Handled {
    const name = path.startsWith('/response/') ? 'response_url' : path.replace('/api/', '')
    this.calls.push(name)
    this.#pulse.beat()
    const fault = this.#faults.take(name)
    const answer = (): Answer => {
      if (name === 'response_url') return this.#respond(path.replace('/response/', ''), JSON.parse(body) as Args)
      if (fault?.kind === 'refuse') return { status: 200, body: no(String(fault.error)) }
      if (name === 'oauth.v2.access') return { status: 200, body: this.grants.exchange(argsOf(body)) }
      const scopes = { 'x-oauth-scopes': [...this.workspace.scopes].join(',') }
      return { status: 200, body: this.#callMethod(name, headers.authorization ?? '', argsOf(body)), headers: scopes }
    }
    const limited = (seconds: number): Answer => ({
      status: 429,
      body: no('ratelimited'),
      headers: { 'retry-after': String(seconds) },
    })
    return { fault, limited, answer: () => this.#beating(answer) }
  }

  #beating(answer: () => Answer): Answer {
    const given = answer()
    this.#pulse.beat()
    return given
  }

  #callMethod(name: string, authorization: string, args: Args): unknown {
    const opensSocket = name === 'apps.connections.open'
    const all = [this.workspace, ...this.#others.values()]
    const workspace = all.find(
      ({ appToken, botToken }) => authorization === `Bearer ${opensSocket ? appToken : botToken}`,
    )
    if (workspace === undefined) return no('invalid_auth')
    if (opensSocket) return { ok: true, url: new URL('/link', this.url).href.replace('http', 'ws') }
    return methods[name]?.(workspace, args) ?? no('unknown_method')
  }

  #respond(id: string, args: Args): Answer {
    const asked = this.#asked.find((one) => one.id === id)
    if (asked === undefined || asked.repliesLeft === 0) return { status: 404, body: no('used_url') }
    const fault = faultOfBody(args)
    if (fault !== undefined) return { status: 400, body: no(fault) }
    asked.repliesLeft -= 1
    const ephemeral = args['response_type'] !== 'in_channel'
    const text = typeof args['text'] === 'string' ? args['text'] : ''
    const blocks = (args['blocks'] ?? []) as SlackMessage['blocks']
    if (args['replace_original'] === true && asked.pressed !== undefined) {
      Object.assign(asked.pressed, { text, blocks })
      asked.replies.push(asked.pressed)
      return { status: 200, body: { ok: true } }
    }
    const workspace = this.workspaceOf(asked.team)
    const user = ephemeral ? asked.user : workspace.botUserId
    asked.replies.push(
      workspace.keep({ channel: asked.channel, user, text, blocks, metadata: undefined, ephemeral, thread: null }),
    )
    return { status: 200, body: { ok: true } }
  }
}

function buttonOf(blocks: readonly SlackBlock[], label: string): Args {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? (block['elements'] as Args[]) : []))
  const button = buttons.find(({ text }) => (text as Args)['text'] === label)
  if (button === undefined) throw new Error(`No button "${label}" here.`)
  return button
}

// Arguments come form-encoded: objects as JSON, everything else as its letters.
function argsOf(body: string): Args {
  const structured = ['blocks', 'metadata', 'view', 'message']
  const entries = [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
    name,
    structured.includes(name) ? JSON.parse(value) : value,
  ])
  return Object.fromEntries(entries)
}
