import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../../adapters/secret.ts'
import { openListener } from '../../../src/operate/listener.ts'
import { UsageError } from '../../../src/usage-error.ts'
import { examineReadiness } from '../../../src/cli/readiness.ts'
import { readSettings } from '../../../src/settings.ts'
import { freePort } from '../../support/free-port.ts'
import { newFolder } from '../../support/folder.ts'
import { parsePrometheus } from '../../support/prometheus.ts'
import { startProgram } from '../../support/program.ts'
import { memoryLog } from '../../support/log.ts'
import { nine } from '../../support/publishing.ts'
import { startWholeBot } from '../../support/whole-bot.ts'

const token = 'a-token-of-an-operator'

/** The operator's port alone, while one place does not listen. */
async function listen(password: string | null, scrape = () => Promise.resolve('the scrape'), port = 0) {
  const { log, lines } = memoryLog()
  const unready = [{ what: 'discord', since: nine, why: 'not connected' }]
  const listener = await openListener({
    at: { host: '127.0.0.1', port, token: password === null ? null : new Secret(password) },
    readiness: { look: () => Promise.resolve(unready) },
    scrape,
    log,
  })
  onTestFinished(() => listener.close())
  const { port: own } = JSON.parse(lines()[0] ?? '{}') as { readonly port: number }
  const ask = (path: string, headers = {}) => fetch(`http://127.0.0.1:${own}${path}`, { headers })
  return { ask, port: own, unready, lines }
}

/** The status that a request with this Host header gets: `fetch` sets its own. */
const statusFor = (port: number, host: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    request({ port, host: '127.0.0.1', path: '/metrics', headers: { host } }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end(),
  )

test('the whole program is healthy, gets ready, and is scraped by the rules of the format', async () => {
  const bot = startProgram('src/main.ts', { DATA_DIR: newFolder(), WEB_PORT: '0', METRICS_PORT: '0' })
  const [, port = ''] = await bot.wrote(/\/metrics on http:\/\/[\d.]+:(\d+)/)
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  await bot.wrote(/the page listens on (http:\S+?)"/)
  await expect.poll(async () => (await ask('/readyz')).status).toBe(200)
  expect(await (await ask('/healthz')).json()).toEqual({ healthy: true })
  const [, page = ''] = /the page listens on (http:[^"\s]+)/.exec(bot.output()) ?? []
  await fetch(`${page}/answer?words=${encodeURIComponent('/sco brief')}`)
  const scraped = await ask('/metrics')
  expect(scraped.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const families = parsePrometheus(await scraped.text())
  const answers = families.get('dateline_answer_seconds')?.samples.find(({ name }) => name.endsWith('_count'))
  expect(answers).toMatchObject({ labels: { platform: 'web', command: 'brief', outcome: 'answered' }, value: 1 })
  expect(families.get('dateline_listening')?.samples).toMatchObject([{ labels: { platform: 'web' }, value: 1 }])
  expect(families.get('process_resident_memory_bytes')?.samples[0]?.value).toBeGreaterThan(10_000_000)
  bot.child.kill('SIGTERM')
  expect(await bot.ended).toBe(0)
})

test('on the loopback it answers to its own host names only', async () => {
  const { port } = await listen(null)
  expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200)
  expect(await statusFor(port, `localhost:${port}`)).toBe(200)
  for (const host of [`evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`])
    expect(await statusFor(port, host)).toBe(403)
})

test('with a token, metrics and what is not ready are told to who has it; the bare state to a load balancer', async () => {
  const { ask, unready } = await listen(token)
  for (const authorization of ['', 'Bearer wrong', `Bearer ${token}x`, 'Bearer '])
    expect((await ask('/metrics', { authorization })).status).toBe(401)
  expect(await (await ask('/metrics', { authorization: `Bearer ${token}` })).text()).toBe('the scrape')
  const stranger = await ask('/readyz')
  expect([stranger.status, await stranger.json()]).toEqual([503, { ready: false }])
  const friend = await ask('/readyz', { authorization: `Bearer ${token}` })
  expect(await friend.json()).toEqual({ ready: false, unready })
  expect((await ask('/healthz')).status).toBe(200)
})

test('a scrape that fails says so and nothing more; the log says why', async () => {
  const { ask, lines } = await listen(null, () => Promise.reject(new Error('no metrics today')))
  const answered = await ask('/metrics')
  expect([answered.status, await answered.text()]).toEqual([500, expect.not.stringContaining('today')])
  expect(lines().join('')).toContain('no metrics today')
})

test('a port that another program has is a wrong setting, named with its cure', async () => {
  const { port } = await listen(null)
  await expect(listen(null, undefined, port)).rejects.toThrow(UsageError)
})

test('a Slack that cannot be reached is not ready, with its name and since when', async () => {
  const bot = await startWholeBot(nine, {
    METRICS_PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_APP_TOKEN: 'xapp-fake',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
  })
  const answered = await fetch(`http://127.0.0.1:${bot.portOf(/\/metrics on/)}/readyz`)
  expect(answered.status).toBe(503)
  expect(await answered.json()).toMatchObject({ ready: false, unready: [{ what: 'slack', since: nine }] })
})

test('doctor says what a running bot is not ready for, and that none answers where none runs', async () => {
  const { port, unready } = await listen(token)
  const settings = readSettings({ METRICS_PORT: String(port), METRICS_TOKEN: token })
  expect(await examineReadiness(settings)).toMatchObject([
    { is: 'wrong', words: expect.stringContaining(`discord is not ready since ${unready[0]?.since}`) as string },
  ])
  const nobody = readSettings({ METRICS_PORT: String(await freePort()) })
  expect(await examineReadiness(nobody)).toMatchObject([{ is: 'note' }])
  expect(await examineReadiness(readSettings({}))).toEqual([])
})
