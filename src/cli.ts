#!/usr/bin/env node
import './node-version.ts'
import { runProgram } from './cli/program.ts'
import { loadEnvironment } from './environment.ts'
import { toInstant } from './instant.ts'

// What the program writes holds who reads what: nobody else on the machine is to read it.
process.umask(0o077)

// A reader that has seen enough, such as "head", closes the pipe: that is no fault.
process.stdout.on('error', (error: Error & { readonly code?: string }) => process.exit(error.code === 'EPIPE' ? 0 : 1))

let interrupted = false
process.once('SIGINT', () => {
  interrupted = true
})

try {
  loadEnvironment()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(2)
}
process.exitCode = await runProgram(
  {
    env: process.env,
    pid: process.pid,
    now: () => toInstant(Date.now()),
    write: (text) => void process.stdout.write(text),
    stderr: process.stderr,
    stopping: () => interrupted,
    complain: (text) => void process.stderr.write(text),
    colour: process.stdout.isTTY && process.stdout.hasColors(),
    run: async (roles) => (await import('./run.ts')).runBot(roles),
    columns: process.stdout.columns ?? 100,
  },
  process.argv.slice(2),
)
