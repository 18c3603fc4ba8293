import ipaddr from 'ipaddr.js'

// Azure's host answers its machines on an address that is public by its range: https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
const hostsOfClouds: ReadonlySet<string> = new Set(['168.63.129.16'])

/**
 * Whether an IP address is global unicast, and so may be a publisher's. IPv4 inside IPv6 (mapped, NAT64, 6to4) is judged by the address
 * inside, since that is where the packets go; where two are inside, or nobody knows where, it is not public. What cannot be read is not.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text)
  if (address instanceof ipaddr.IPv6 && hasTwoInside(address)) return false
  const inner = address instanceof ipaddr.IPv6 ? innerIpv4Of(address) : undefined
  if (hostsOfClouds.has((inner ?? address).toString())) return false
  if (inner !== undefined) return inner.range() === 'unicast'
  // Global unicast IPv6 is 2000::/3 alone (RFC 4291); the library calls more than that unicast.
  if (address instanceof ipaddr.IPv6)
    return address.range() === 'unicast' && ((address.parts[0] ?? 0) & 0xe000) === 0x2000
  return address.range() === 'unicast'
}

// Teredo (2001::/32, RFC 4380) has a server's and a client's address inside; NAT64 of one's own network (64:ff9b:1::/48, RFC 8215) has one
// at a place that only that network knows.
function hasTwoInside({ parts: [first = 0, second = 0, third = 0] }: ipaddr.IPv6): boolean {
  return (first === 0x2001 && second === 0) || (first === 0x64 && second === 0xff9b && third === 1)
}

function innerIpv4Of(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const parts = address.parts
  const ipv4 = (high: number, low: number) => new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff])
  const [first = 0, second = 0, third = 0] = parts
  const [seventh = 0, eighth = 0] = parts.slice(6)
  // 64:ff9b::/96 (RFC 6052)
  if (first === 0x64 && second === 0xff9b) return ipv4(seventh, eighth)
  // 2002::/16 (RFC 3056)
  if (first === 0x2002) return ipv4(second, third)
  // ::/96, the deprecated IPv4-compatible form (RFC 4291), without :: and ::1
  if (parts.slice(0, 6).every((part) => part === 0)) return ipv4(seventh, eighth)
  return undefined
}
