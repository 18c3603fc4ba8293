import type { Instant } from '../instant.ts'
import type { Role } from '../roles.ts'

/** Where a command of the terminal runs: what the entry file hands in, so that nothing else reads the process or the clock. */
export type Shell = {
  readonly env: { readonly [name: string]: string | undefined }
  readonly pid: number
  readonly now: () => Instant
  /** Writes to standard output. */
  readonly write: (text: string) => void
  /** Writes to standard error. */
  readonly complain: (text: string) => void
  /** Standard error, where progress and logs go. */
  readonly stderr: NodeJS.WritableStream
  /** True once the person has pressed Ctrl-C: what is in hand is finished, and nothing more is begun. */
  readonly stopping: () => boolean
  /** Runs the bot in this process until a signal ends it. */
  readonly run: (roles: ReadonlySet<Role>) => Promise<void>
  readonly colour: boolean
  readonly columns: number
}

/** A shell whose command can say that its work failed, which ends it with code 1 once it is done. */
export type FailingShell = Shell & { readonly fail: () => void }
