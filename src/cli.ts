import './node-version.ts'
import { Command } from 'commander'
import { addTo as addAsk } from './cli/ask.ts'
import { addTo as addDoctor } from './cli/doctor.ts'
import { addTo as addLists } from './cli/lists.ts'
import { addTo as addSetup } from './cli/setup.ts'
import { addTo as addSubscribe } from './cli/subscribe.ts'
import type { Shell } from './cli/shell.ts'
import { loadEnvironment } from './environment.ts'
import { toInstant } from './instant.ts'
import { UsageError } from './usage-error.ts'

loadEnvironment()
const program = new Command('dateline')
  .description(
    'A news digest bot for Slack and Discord whose every quotation is proven. "npm start" runs the bot; these commands work beside it.',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .showHelpAfterError('(--help lists what there is)')

const shell: Shell = {
  env: process.env,
  pid: process.pid,
  now: () => toInstant(Date.now()),
  write: (text) => void process.stdout.write(text),
  colour: process.stdout.isTTY && process.stdout.hasColors(),
  columns: process.stdout.columns ?? 100,
  fail: () => {
    process.exitCode = 1
  },
}
for (const addTo of [addAsk, addLists, addSubscribe, addSetup, addDoctor]) addTo(program, shell)

// A reader that has seen enough, such as "head", closes the pipe: that is no fault.
process.stdout.on('error', (error: Error & { readonly code?: string }) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  await program.parseAsync()
} catch (error) {
  const wrongUse = error instanceof UsageError
  process.stderr.write(
    `${wrongUse ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
  process.exitCode = wrongUse ? 2 : 1
}
