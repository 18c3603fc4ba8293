import type { Command as Program } from 'commander'
import { readSettings } from '../settings.ts'
import { backUp, restore } from '../store/sqlite/copy.ts'
import type { Shell } from './shell.ts'

/** `backup` and `restore`, beside what a platform needs to be set up. */
export function addTo(program: Program, { env, pid, write }: Shell): void {
  program
    .command('backup')
    .description('a consistent copy of the store, also while the bot runs')
    .argument('<file>', 'a file that is not there yet')
    .action((file: string) => {
      backUp(readSettings(env).dataDir, file)
      write(`The store was copied to ${file}.\n`)
    })
  program
    .command('restore')
    .description('puts a copy in the place of the store; the bot must not run')
    .argument('<file>', 'a file that "backup" wrote')
    .action((file: string) => {
      const { dataDir } = readSettings(env)
      restore(dataDir, file, pid)
      write(`The store in ${dataDir} is now that of ${file}.\n`)
    })
}
