import { OutOfReach, UsageError } from '../../usage-error.ts'
import { StoreTrouble } from '../store-trouble.ts'

// https://www.postgresql.org/docs/current/errcodes-appendix.html: connections, shutdowns, too many clients, a standby, what took too long.
const awayCodes = /^(?:08...|57P0[1235]|57014|53300|25006|25P03|55P03)$/
const noAnswer = /^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND)$|^ENOTFOUND$/
// What pg says without a code.
const awayWords = /Connection terminated|time-?out|not queryable|has been closed|already been destroyed/i

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const wordsOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return [codeOf(error), message].filter((word) => word !== '').join(': ')
}

/** Whether a transaction was given up since it and another one waited for each other: it may be done again. */
export const isLostRace = (error: unknown): boolean => /^40(?:P01|001)$/.test(codeOf(error))

/** What went wrong while the store was in use: a `StoreTrouble` where the database is the cause, any other error as it is. */
export function troubleOf(error: unknown): unknown {
  if (error instanceof StoreTrouble || error instanceof UsageError) return error
  const code = codeOf(error)
  if (code === '53100') return new StoreTrouble('full', wordsOf(error))
  const away = awayCodes.test(code) || noAnswer.test(code) || (error instanceof Error && awayWords.test(error.message))
  return away ? new StoreTrouble('away', wordsOf(error)) : error
}

/** What went wrong while the store was opened, with its cure. Of the address it says host and port alone. */
export function openingFault(error: unknown, url: string): UsageError {
  if (error instanceof UsageError) return error
  const { host } = new URL(url)
  const code = codeOf(error)
  const isAway =
    noAnswer.test(code) || (awayCodes.test(code) && code !== '25006') || (code === '' && awayWords.test(wordsOf(error)))
  const Fault = isAway ? OutOfReach : UsageError
  return new Fault(`${faultAt(code, host === '' ? 'its socket' : host, error)} Nothing was changed.`, {
    cause: error,
  })
}

function faultAt(code: string, host: string, error: unknown): string {
  const why = wordsOf(error)
  if (noAnswer.test(code) || (code === '' && awayWords.test(why)))
    return `No PostgreSQL answers at ${host} (${why}). Start it, or put host and port in DATABASE_URL right.`
  switch (code) {
    case '28P01':
    case '28000':
      return `The PostgreSQL at ${host} refuses the user of DATABASE_URL (${why}). Put user and password right; signs such as @ / # in a password are written %40 %2F %23.`
    case '3D000':
      return `The PostgreSQL at ${host} has no such database (${why}). Make it with: createdb --encoding=UTF8 NAME. Or put the name in DATABASE_URL right.`
    case '42501':
      return `The user of DATABASE_URL may not do what the store needs at ${host} (${why}). Make this user the owner of the database, or of the tables in it with: grant create on database NAME to USER.`
    case '25006':
      return `The PostgreSQL at ${host} may only be read (${why}): it is a standby, or set so. Name the one that takes writes in DATABASE_URL.`
    case '53300':
      return `The PostgreSQL at ${host} takes no more connections (${why}). Lower DATABASE_POOL, or raise its max_connections.`
    case '53100':
      return `The disk of the PostgreSQL at ${host} is full (${why}). Make room there.`
    case '57P03':
      return `The PostgreSQL at ${host} is starting or stopping (${why}). Try again in a moment.`
    default:
      return `The store on the PostgreSQL at ${host} could not be opened (${why}). Look at DATABASE_URL and at the server's log.`
  }
}
