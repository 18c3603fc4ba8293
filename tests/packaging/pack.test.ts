import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

type Packed = { readonly filename: string; readonly files: readonly { readonly path: string }[] }

let folder = ''
let packed: Packed = { filename: '', files: [] }
const bare = { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', FEEDS: 'off', WEB_PORT: '0' }

// Packs the project and installs it into an empty folder without a network: beside it stand the packages that it depends on, and no others.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-pack-'))
  const pack = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { encoding: 'utf8' })
  if (pack.status !== 0) throw new Error(pack.stderr)
  packed = packedIn(pack.stdout)
  const home = join(folder, 'node_modules', manifest.name)
  mkdirSync(home, { recursive: true })
  const unpacked = spawnSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', home])
  if (unpacked.status !== 0) throw new Error(String(unpacked.stderr))
  for (const name of Object.keys(manifest.dependencies)) {
    const at = join(folder, 'node_modules', name)
    mkdirSync(dirname(at), { recursive: true })
    symlinkSync(resolve('node_modules', name), at)
  }
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

// The output of `prepack` stands before the answer.
function packedIn(output: string): Packed {
  const found: unknown = JSON.parse(output.slice(output.search(/^[[{]$/m)))
  const [only] = Array.isArray(found)
    ? (found as readonly Packed[])
    : Object.values(found as { [name: string]: Packed })
  if (only === undefined) throw new Error(`npm pack said ${output}`)
  return only
}

const inPackage = (file: string) => join(folder, 'node_modules', manifest.name, file)
const dateline = (...words: readonly string[]) =>
  spawn(process.execPath, [inPackage(manifest.bin.dateline), ...words], {
    cwd: folder,
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
  const paths = packed.files.map(({ path }) => path)
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
  const child = spawn(process.execPath, [inPackage('dist/src/main.js')], { cwd: folder, env: bare })
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
  expect(readdirSync(folder)).toContain('data')
}, 90_000)

test('its command answers in the terminal, and its threads read a feed', async () => {
  const [code, output] = await outputOf(dateline('sco', 'quote', 'Alimov'))
  expect([code, output]).toEqual([0, expect.stringContaining('Fighting global terrorism is a work without an end')])
  const feed = createServer((request, response) => {
    response.statusCode = request.url === '/feed' ? 200 : 404
    response.setHeader('content-type', 'application/rss+xml')
    response.end(
      '<rss version="2.0"><channel><title>Valley</title><item><title>SCO summit opens in Bishkek</title><link>http://news.example/1</link><description>The SCO summit opened.</description></item></channel></rss>',
    )
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void feed.close())
  await once(feed, 'listening')
  const { port } = feed.address() as AddressInfo
  allowed = `127.0.0.1:${port}`
  const [polled, said] = await outputOf(dateline('ingest', '--feed', `http://127.0.0.1:${port}/feed`, '--json'))
  expect(polled).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ answered: 1, new: 1, troubles: [] })
}, 90_000)

test('a program that imports it gets types', () => {
  const consumer = join(folder, 'consumer.ts')
  writeFileSync(
    consumer,
    "import { startDateline, type World } from 'dateline'\nexport const start: (world: World) => Promise<{ stop(): Promise<void> }> = startDateline\n",
  )
  const compiler = resolve('node_modules/typescript/bin/tsc')
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'esnext',
    '--lib',
    'esnext',
    '--types',
    '',
  ]
  const checked = spawnSync(process.execPath, [compiler, ...options, consumer], { cwd: folder, encoding: 'utf8' })
  expect([checked.status, checked.stdout]).toEqual([0, ''])
}, 90_000)
