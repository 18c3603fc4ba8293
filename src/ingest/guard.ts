import { lookup as systemLookup } from 'node:dns/promises'

/** An address on the network that was not contacted, and why. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden'
}

/** All the addresses of a name, as text. */
export type Lookup = (name: string) => Promise<readonly string[]>

/** What stands between us and strangers' addresses: `allow` holds `host:port` pairs that may be reached though they are private. */
export type Guard = { readonly allow: ReadonlySet<string>; readonly lookup: Lookup }

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
