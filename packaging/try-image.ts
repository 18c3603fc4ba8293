import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { once } from 'node:events'
import { carryOut } from './carry-out.ts'
import { environmentOf, execOf, readDockerfile } from './dockerfile.ts'

// Carries out the whole Dockerfile without an engine, in a clean folder: its npm commands for real, which needs the registry.
const folder = mkdtempSync(join(tmpdir(), 'dateline-image-'))
const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'))
const final = stages.at(-1)
if (final === undefined) throw new Error('the Dockerfile holds no stage')
try {
  const working = carryOut(stages, '.', folder, (command, at) => {
    if (!command.startsWith('npm ')) return
    process.stdout.write(`${command}\n`)
    const done = spawnSync(command, { cwd: at, shell: true, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`${command} failed:\n${done.stderr}`)
  })
  const data = join(folder, 'data')
  mkdirSync(data)
  const env = { ...environmentOf(final), DATA_DIR: data, FEEDS: 'off' }
  const size = spawnSync('du', ['-sm', working], { encoding: 'utf8' }).stdout.split('\t')[0]
  process.stdout.write(`The image adds ${size} MB to that of Node.\n`)
  const bot = spawn(process.execPath, execOf(final, 'ENTRYPOINT').slice(1), { cwd: working, env, stdio: 'inherit' })
  const ended = once(bot, 'exit')
  const healthy = async (triesLeft: number): Promise<boolean> => {
    await wait(500)
    const checked = spawnSync(process.execPath, execOf(final, 'HEALTHCHECK').slice(1), { env })
    return checked.status === 0 || (triesLeft > 0 && healthy(triesLeft - 1))
  }
  const wasHealthy = await healthy(20)
  bot.kill('SIGTERM')
  const [code] = (await ended) as [number | null]
  process.stdout.write(`healthy: ${wasHealthy}, SIGTERM ended it with ${code}\n`)
  process.exitCode = wasHealthy && code === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
