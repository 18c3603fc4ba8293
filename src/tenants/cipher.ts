import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { Secret } from '../../adapters/secret.ts'

/** A key of 32 bytes, with a short name that tells which one it is and not what it is. */
export type Key = { readonly id: string; readonly key: Secret }

/** The key that seals, and earlier ones that only open. */
export type Keyring = { readonly current: Key; readonly old: readonly Key[] }

/** A sealed text that these keys do not open. The message names no key and nothing that is sealed. */
export class Sealed extends Error {
  override readonly name = 'Sealed'
}

const algorithm = 'aes-256-gcm'
// NIST SP 800-38D: 96 bits, never the same twice under one key. Chance is no argument here: a nonce that is handed in could be handed in again.
const nonceBytes = 12
const tagBytes = 16

/** A key from its 64 hexadecimal digits. */
export function toKey(hex: string): Key {
  return { id: createHash('sha256').update(`key ${hex.toLowerCase()}`).digest('hex').slice(0, 8), key: new Secret(hex) }
}

/** Seals a text for one tenant: `1.<key id>.<nonce, tag and cipher text in base64url>`. It opens for no other tenant. */
export function seal({ current }: Keyring, tenant: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, bytesOf(current), nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(tenant))
  const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${current.id}.${Buffer.concat([nonce, cipher.getAuthTag(), box]).toString('base64url')}`
}

/** Opens what was sealed for this tenant. Throws `Sealed` when the key is not there, or when a bit or the tenant is another. */
export function unseal({ current, old }: Keyring, tenant: string, sealed: string): string {
  const [version, id, packed = ''] = sealed.split('.')
  const key = [current, ...old].find((one) => one.id === id)
  if (version !== '1') throw new Sealed('It was sealed by a newer program.')
  if (key === undefined)
    throw new Sealed(`It was sealed with a key (${id}) that is neither ENCRYPTION_KEY nor in ENCRYPTION_KEY_OLD.`)
  const bytes = Buffer.from(packed, 'base64url')
  try {
    const opener = createDecipheriv(algorithm, bytesOf(key), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    opener.setAAD(Buffer.from(tenant))
    opener.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return opener.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opener.final('utf8')
  } catch {
    throw new Sealed('It was changed since it was sealed, or belongs to somebody else.')
  }
}

/** True for what the current key sealed. */
export function isCurrent({ current }: Keyring, sealed: string): boolean {
  return sealed.split('.')[1] === current.id
}

function bytesOf({ key }: Key): Buffer {
  return Buffer.from(key.reveal(), 'hex')
}
