import type { Command as Program } from 'commander'
import { readRoles } from '../roles.ts'
import type { Shell } from './shell.ts'

/** `run`: the bot, as "npm start" runs it, or a part of its roles. */
export function addTo(program: Program, shell: Shell): void {
  program
    .command('run')
    .description(
      'runs the bot until it is stopped: all of it, or with --role and DATABASE_URL a part of it beside other processes',
    )
    .option(
      '--role <role>',
      'chat, worker, scheduler or web; may be given several times',
      (role: string, others: readonly string[]) => [...others, role],
      [] as readonly string[],
    )
    .action(({ role }: { readonly role: readonly string[] }) => shell.run(readRoles(role)))
}
