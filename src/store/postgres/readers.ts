import type { TypeOverrides } from 'pg'
import { withNul } from './nul.ts'

// The numbers of two of PostgreSQL's types.
const [int8, text] = [20, 25]

/** How what comes from PostgreSQL is read. */
export async function readers(): Promise<TypeOverrides> {
  const { TypeOverrides } = await import('pg')
  const types = new TypeOverrides()
  // Counts are far below 2 ** 53.
  types.setTypeParser(int8, Number)
  types.setTypeParser(text, withNul)
  return types
}
