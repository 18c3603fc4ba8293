import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './address.ts'

/** An address on the network that was not contacted, and why. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

/** All the addresses of a name, as text. */
export type Lookup = (name: string) => Promise<readonly string[]>

/** What stands between us and strangers' addresses: `allow` holds `host:port` pairs that may be reached though they are private. */
export type Guard = { readonly allow: ReadonlySet<string>; readonly lookup: Lookup }

const connectTimeoutMs = 10_000
// A name has a few addresses; one that has hundreds is up to something, and each is looked at.
const mostAddresses = 64

/** The lookup of this machine. */
export const lookupBySystem: Lookup = async (name) =>
  (await systemLookup(name, { all: true })).map(({ address }) => address)

/** Whether an address may be asked at all, before anything is resolved: http or https, port 80, 443 or above 1023, no user name and no password. */
export function checkUrl(url: URL, { allow }: Pick<Guard, 'allow'>): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Forbidden(`${url.protocol} addresses are not fetched, only http and https`)
  if (url.username !== '' || url.password !== '')
    throw new Forbidden('an address with a user name or password in it is not fetched')
  const port = portOf(url)
  if (!allow.has(`${hostOf(url)}:${port}`) && port !== 80 && port !== 443 && port <= 1023)
    throw new Forbidden(`port ${port} is not fetched from, only 80, 443 and those above 1023`)
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')
const portOf = (url: URL): number => Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port)

/**
 * Connects to public addresses only. A name is resolved once and refused when any of its answers is private; the connection goes to the very address
 * that was checked, and its peer is looked at again, so that no second answer of a name server leads elsewhere.
 */
export function guardedAgent(guard: Guard): Agent {
  const connect = buildConnector({ timeout: connectTimeoutMs })
  return new Agent({
    // A publisher is asked for one thing at a time, and seldom: idle connections would only be kept for nothing.
    keepAliveTimeout: 1_000,
    connect: (options, callback) => {
      const allowed = guard.allow.has(
        `${options.hostname.replace(/^\[|\]$/g, '')}:${options.port || (options.protocol === 'https:' ? 443 : 80)}`,
      )
      addressOf(options.hostname, allowed, guard.lookup).then(
        (address) =>
          connect({ ...options, hostname: address, host: options.host ?? options.hostname }, (...[error, socket]) => {
            if (error !== null) return callback(error, null)
            const peer = socket.remoteAddress ?? ''
            if (allowed || (isPublicAddress(peer) && sameAddress(peer, address))) return callback(null, socket)
            socket.destroy()
            return callback(new Forbidden(`${options.hostname} leads to ${peer}, which is not a public address`), null)
          }),
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      )
    },
  })
}

async function addressOf(hostname: string, allowed: boolean, lookup: Lookup): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? await lookup(host) : [host]
  const [first] = addresses
  if (first === undefined) throw new Error(`${host} has no address`)
  if (allowed) return first
  if (addresses.length > mostAddresses)
    throw new Forbidden(`${host} has ${addresses.length} addresses, more than are looked at`)
  const hidden = addresses.find((address) => !isPublicAddress(address))
  if (hidden !== undefined) throw new Forbidden(`${host} leads to ${hidden}, which is not a public address`)
  return first
}

const sameAddress = (a: string, b: string): boolean =>
  a === b ||
  a.replace(/^::ffff:/i, '') === b.replace(/^::ffff:/i, '') ||
  new URL(`http://${bracketed(a)}`).host === new URL(`http://${bracketed(b)}`).host
const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address)
