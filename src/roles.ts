import { UsageError } from './usage-error.ts'

/** What a process does: it talks in the chats, does the work, says what is due, or shows the page. */
export const roles = ['chat', 'worker', 'scheduler', 'web'] as const
export type Role = (typeof roles)[number]

/** One process that does everything. */
export const everyRole: ReadonlySet<Role> = new Set(roles)

/** Whether nothing is left for another process. */
export const isEveryRole = (some: ReadonlySet<Role>): boolean => roles.every((role) => some.has(role))

/** The roles of these words; all when there is none. Throws a `UsageError` for a word that is none. */
export function readRoles(words: readonly string[]): ReadonlySet<Role> {
  if (words.length === 0) return everyRole
  return new Set(
    words.map((word) => {
      const role = roles.find((known) => known === word)
      if (role === undefined)
        throw new UsageError(`There is no role ${word}. Nothing was started. Roles are ${roles.join(', ')}.`)
      return role
    }),
  )
}
