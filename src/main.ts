import './node-version.ts'
import { redact } from './log.ts'
import { everyRole } from './roles.ts'
import { runBot } from './run.ts'
import { UsageError } from './usage-error.ts'

// What the program writes holds who reads what: nobody else on the machine is to read it.
process.umask(0o077)

runBot(everyRole).catch((error: unknown) => {
  const wrongUse = error instanceof UsageError
  const words = wrongUse ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${redact(words)}\n`)
  process.exit(wrongUse ? error.exitCode : 1)
})
