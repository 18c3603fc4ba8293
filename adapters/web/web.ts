import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { ServerType } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { Refused, type Adapter, type Desk, type Reader, type Report } from '../adapter.ts'
import { apology } from '../apology.ts'
import { commands, parseCommand } from '../command.ts'
import type { Secret } from '../secret.ts'
import { cleanLine } from '../text/clean.ts'
import { contentSecurityPolicy, ownHostOnly } from './guard.ts'
import { page } from './page.ts'
import type { Html } from './html.ts'
import { renderHtml } from './render.ts'

/** Where the page listens. Port 0 takes a free one. A `token` is asked for as a password, with any user name. */
export type WebSettings = { readonly host: string; readonly port: number; readonly token: Secret | null }

const script = readFileSync(new URL('browser.js', import.meta.url), 'utf8')
const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')

/** The local page: it answers when it is asked, changes nothing, and nothing is posted there. A payload is `{ html }`. */
export function createWeb({ host, port, token }: WebSettings): Adapter {
  let server: ServerType | undefined
  return {
    platform: 'web',
    channels: null,
    alone: null,
    start: async (desk, report) => {
      const { serve } = await import('@hono/node-server')
      const app = await createApp(desk, report, token, () => portOf(server) ?? port)
      server = await new Promise<ServerType>((resolve, reject) => {
        const listening = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(listening))
        listening.once('error', (error: Error) => reject(listenFault(error, host, port)))
      })
      report(`the page listens on http://${host.includes(':') ? `[${host}]` : host}:${portOf(server) ?? port}`, {
        port: portOf(server),
      })
    },
    stop: async () => {
      const closing = server as Server | undefined
      server = undefined
      if (closing === undefined) return
      closing.closeAllConnections()
      await new Promise((resolve) => closing.close(resolve))
    },
    listens: () => server?.listening === true,
    render: (message, reader) => [{ html: renderHtml(message, reader).toString() }],
  }
}

function portOf(server: ServerType | undefined): number | undefined {
  const address = server?.address()
  return typeof address === 'object' && address !== null ? address.port : undefined
}

function listenFault(error: Error & { readonly code?: string }, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Refused(
      `The page cannot listen on ${host}:${port}: another program does. Stop it, or set WEB_PORT to a free port or off. The chats go on without the page.`,
    )
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') {
    return new Refused(
      `The page cannot listen on ${host}:${port} (${error.code}). Set WEB_HOST to an address of this machine and WEB_PORT to a port above 1023. The chats go on without the page.`,
    )
  }
  return error
}

async function createApp(desk: Desk, report: Report, token: Secret | null, port: () => number): Promise<Hono> {
  const { secureHeaders } = await import('hono/secure-headers')
  const { basicAuth } = await import('hono/basic-auth')
  const app = new Hono()
  app.use(secureHeaders({ contentSecurityPolicy, referrerPolicy: 'no-referrer' }))
  if (token === null) app.use(ownHostOnly(port))
  else app.use(basicAuth({ verifyUser: (_, password) => token.matches(password) }))
  app.get('/page.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.get('/page.css', (context) => context.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/answer', async (context) => context.html(await answerTo(desk, report, wordsOf(context), context)))
  app.get('/', async (context) => {
    const { command, title } = desk.topics[0] ?? { command: 'help', title: '' }
    const typed = wordsOf(context)
    return context.html(
      page({
        language: readerOf(context).locale,
        title,
        commandWord: command,
        typed,
        answer: await answerTo(desk, report, typed === '' ? `/${command}` : typed, context),
      }),
    )
  })
  return app
}

const wordsOf = (context: Context): string => cleanLine((context.req.query('words') ?? '').slice(0, 4_000))

async function answerTo(desk: Desk, report: Report, typed: string, context: Context): Promise<Html> {
  const [first = '', ...rest] = typed.split(/\s+/)
  const word = first.replace(/^\//, '')
  // The slash is a habit of the chats, and left out here; a verb of the first topic stays one all the same.
  const isVerb = word === first && commands.some(({ verb }) => verb === word.toLowerCase())
  const known = isVerb ? undefined : desk.topics.find(({ command }) => command === word.toLowerCase())
  const isNamed = word !== first || known !== undefined
  const topic = known?.command ?? (isNamed ? word : (desk.topics[0]?.command ?? ''))
  const command = parseCommand(topic, isNamed ? rest.join(' ') : typed)
  const reader = readerOf(context)
  const message = await desk.answer(command, reader).catch((error: unknown) => {
    report('web.answer-failed', { error })
    return apology
  })
  return renderHtml(message, reader)
}

function readerOf(context: Context): Reader {
  const [language = ''] = (context.req.header('accept-language') ?? '').split(/[,;]/)
  const locale = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(language) ? language : 'en'
  return { platform: 'web', channel: null, user: null, locale, zone: 'UTC', mayChange: false }
}
