import { isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isPublicAddress } from './address.ts'
import { Forbidden, type Guard, type Lookup } from './guard.ts'

const connectTimeoutMs = 10_000
// A name has a few addresses; one that has hundreds is up to something, and each is looked at.
const mostAddresses = 64

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
