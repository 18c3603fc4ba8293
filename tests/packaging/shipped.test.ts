import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { environmentOf, execOf } from '../../packaging/dockerfile.ts'
import manifest from '../../package.json' with { type: 'json' }
import { freePort } from '../support/free-port.ts'
import { rss, startPress } from '../support/press.ts'
import { ship, type Shipped } from './shipped.ts'

let shipped: Shipped
const bare = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', FEEDS: 'off', WEB_PORT: '0' }

beforeAll(() => {
  shipped = ship()
}, 120_000)

afterAll(() => rmSync(shipped.folder, { recursive: true, force: true }))

const inPackage = (file: string) => join(shipped.installed.home, file)
const dateline = (...words: readonly string[]) =>
  spawn(process.execPath, [inPackage(manifest.bin.dateline), ...words], {
    cwd: shipped.installed.at,
    env: { ...bare, FETCH_ALLOW: allowed },
  })
let allowed = ''

async function outputOf(child: ReturnType<typeof dateline>): Promise<readonly [number | null, string]> {
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (output += more))
  const [code] = (await once(child, 'close')) as [number | null]
  return [code, output]
}

test('the package holds JavaScript, types, topics and papers, and no source, test or secret', () => {
  const { paths } = shipped.installed
  for (const wanted of [
    'dist/src/main.js',
    'dist/src/main.d.ts',
    'dist/topics/sco/topic.json',
    'dist/adapters/web/page.css',
    'README.md',
    'LICENSE',
    '.env.example',
  ])
    expect(paths).toContain(wanted)
  expect(paths.filter((path) => /(?<!\.d)\.ts$|^(tests|src|bench)\/|\.env$|\.db$/.test(path))).toEqual([])
})

test('it starts in an empty folder, answers /sco brief on the page, and SIGTERM ends it with 0', async () => {
  const child = spawn(process.execPath, [inPackage('dist/src/main.js')], { cwd: shipped.installed.at, env: bare })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (more: string) => (output += more))
  await expect.poll(() => output, { timeout: 60_000 }).toMatch(/the page listens on http/)
  const [, url = ''] = /listens on (http:\/\/[\d.]+:\d+)/.exec(output) ?? []
  const answer = await fetch(`${url}/answer?words=${encodeURIComponent('/sco brief')}`)
  expect(await answer.text()).toContain('Fighting global terrorism')
  expect(await (await fetch(`${url}/page.css`)).text()).toContain('{')
  child.kill('SIGTERM')
  expect((await once(child, 'close'))[0]).toBe(0)
  expect(readdirSync(shipped.installed.at)).toContain('data')
}, 90_000)

test('its command answers in the terminal, and its threads read a feed', async () => {
  const [code, output] = await outputOf(dateline('sco', 'quote', 'Alimov'))
  expect([code, output]).toEqual([0, expect.stringContaining('Fighting global terrorism is a work without an end')])
  const press = await startPress()
  press.serve('/feed', {
    body: rss([{ link: `${press.url}/1`, title: 'SCO summit opens in Bishkek', text: 'The SCO summit opened.' }]),
  })
  allowed = press.host
  const [polled, said] = await outputOf(dateline('ingest', '--feed', `${press.url}/feed`, '--json'))
  expect(polled).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ answered: 1, new: 1, troubles: [] })
}, 90_000)

test('a program that imports it gets types', () => {
  const consumer = join(shipped.installed.at, 'consumer.ts')
  writeFileSync(
    consumer,
    "import { startDateline, type World } from 'dateline'\nexport const start: (world: World) => Promise<{ stop(): Promise<void> }> = startDateline\n",
  )
  const compiler = resolve('node_modules/typescript/bin/tsc')
  const options = '--noEmit --strict --skipLibCheck --module nodenext --target esnext --lib esnext --types'.split(' ')
  const checked = spawnSync(process.execPath, [compiler, ...options, '', consumer], {
    cwd: shipped.installed.at,
    encoding: 'utf8',
  })
  expect([checked.status, checked.stdout]).toEqual([0, ''])
}, 90_000)

test('the image’s program starts as somebody else on a read-only folder, is healthy, and ends with 0', async () => {
  const {
    folder,
    image: { stage, working },
  } = shipped
  for (const entry of globSync('**', { cwd: join(folder, 'image'), withFileTypes: true }))
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444)
  const data = join(folder, 'data')
  mkdirSync(data)
  chmodSync(data, 0o777)
  const env = { ...environmentOf(stage), DATA_DIR: data, METRICS_PORT: String(await freePort()), FEEDS: 'off' }
  const args = execOf(stage, 'ENTRYPOINT').slice(1)
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  const child = spawn(process.execPath, args, { cwd: working, env, ...user, stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let written = ''
  child.stderr.setEncoding('utf8').on('data', (more: string) => (written += more))
  const check = execOf(stage, 'HEALTHCHECK').slice(1)
  const health = () => spawnSync(process.execPath, check, { env, ...user }).status
  expect(health()).toBe(1)
  await expect.poll(() => written, { timeout: 60_000 }).toContain('/healthz')
  expect(health()).toBe(0)
  child.kill('SIGTERM')
  // Closed, and not only ended: what it wrote last may still be on its way.
  const [code] = (await once(child, 'close')) as [number | null]
  expect([code, written]).toEqual([0, expect.stringContaining('stopped')])
}, 90_000)
