import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = './topics'

/** Where topics are when nobody says: in the working folder, or else those that ship with the program. */
export function usualTopicsFolder(): string {
  return existsSync(here) ? here : fileURLToPath(new URL('../../topics', import.meta.url))
}
