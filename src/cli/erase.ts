import type { Command as Program } from 'commander'
import type { Erased } from '../store/store.ts'
import { UsageError } from '../usage-error.ts'
import type { Shell } from './shell.ts'
import { withStore } from './workplace.ts'

type Options = { readonly workspace?: string; readonly person?: string; readonly confirm?: string }

const workspaceId = /^(?:slack:[TE]\w+|discord:\d+)$/
const personId = /^(?:slack:[TE]\w+:\w+|discord:@me:\d+)$/

/** `erase`: lets go of a workspace or of a person, when its id is typed twice. */
export function addTo(program: Program, shell: Shell): void {
  program
    .command('erase')
    .description('erases what is known of a Slack workspace, a Discord server or a person; cannot be undone')
    .option('--workspace <id>', 'such as slack:T012ABC or discord:123456789012345678')
    .option('--person <id>', 'such as slack:T012ABC:U345DEF or discord:@me:123456789012345678')
    .option('--confirm <id>', 'the same id once more: without it nothing is erased')
    .action((options: Options) => erase(shell, options))
}

async function erase(shell: Shell, { workspace, person, confirm }: Options): Promise<void> {
  const id = workspace ?? person
  if (id === undefined || (workspace !== undefined && person !== undefined))
    throw new UsageError('Name one of --workspace and --person. Nothing was erased.')
  const [shape, example] =
    workspace === undefined ? [personId, 'slack:T012ABC:U345DEF'] : [workspaceId, 'slack:T012ABC']
  if (!shape.test(id)) throw new UsageError(`${id} is no such id: write it as ${example}. Nothing was erased.`)
  if (confirm !== id)
    throw new UsageError(
      `Erasing ${id} cannot be undone. Nothing was erased. Take a backup if you may want it back, then say it again with --confirm ${id}`,
    )
  await withStore(shell, async ({ store, settings: { database } }) => {
    const erased = workspace === undefined ? await store.erasePerson(id) : await store.eraseTenant(id)
    // Jobs name channels, and what was given up is kept for a week.
    if (workspace !== undefined && database !== null) {
      const { eraseJobs } = await import('../jobs/boss-state.ts')
      await eraseJobs(database.url, `${id}:`)
    }
    shell.write(`${id} was erased: ${inWords(erased)}. Copies of the store that were made before still hold it.\n`)
  })
}

function inWords({ subscriptions, digests, installations, notices, feeds }: Erased): string {
  return `${subscriptions} subscriptions, ${digests} digests, ${installations} installations, ${notices} notices, ${feeds} names of who added a feed`
}
