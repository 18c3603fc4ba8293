import { Command, CommanderError } from 'commander'
import { StoreTrouble } from '../store/store-trouble.ts'
import { redact } from '../log.ts'
import { UsageError } from '../usage-error.ts'
import { addTo as addAsk } from './ask.ts'
import { addTo as addDoctor } from './doctor.ts'
import { addTo as addErase } from './erase.ts'
import { addTo as addIngest } from './ingest.ts'
import { addTo as addLists } from './lists.ts'
import { addTo as addMove } from './move.ts'
import { addTo as addRun } from './run.ts'
import { addTo as addSetup } from './setup.ts'
import type { Shell } from './shell.ts'
import { addTo as addSubscribe } from './subscribe.ts'

const about =
  'A news digest bot for Slack and Discord whose every quotation is proven. "npm start" runs the bot; these commands work beside it.'

/** Runs one command of the terminal and gives its exit code: 0 done, 1 the work failed, 2 wrong usage or settings, 75 the store is out of reach. */
export async function runProgram(shell: Shell, words: readonly string[]): Promise<number> {
  let failed = false
  const program = new Command('dateline')
    .description(about)
    .exitOverride()
    .configureOutput({ writeOut: shell.write, writeErr: shell.complain })
    .showHelpAfterError('(--help lists what there is)')
  const fail = () => {
    failed = true
  }
  // A subcommand takes over these settings of the program that it is made on, so they come first.
  for (const addTo of [addAsk, addIngest, addLists, addSubscribe, addSetup, addMove, addErase, addDoctor, addRun])
    addTo(program, { ...shell, fail })
  try {
    await program.parseAsync(words, { from: 'user' })
    return failed ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const isTold = error instanceof UsageError || error instanceof StoreTrouble
    shell.complain(
      redact(`${isTold ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    )
    return isTold ? error.exitCode : 1
  }
}
