import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { isCurrent, seal, Sealed, toKey, unseal, type Keyring } from '../../../src/tenants/cipher.ts'

const aKey = (digit: string) => toKey(digit.repeat(64))
const ring: Keyring = { current: aKey('a'), old: [] }
const token = 'xoxb-a-token-of-a-workspace'

test('what was sealed opens for its tenant, says nothing of what it holds, and is another each time', () => {
  assert(
    property(string({ unit: 'binary' }), string(), (text, tenant) => {
      const wellFormed = text.toWellFormed()
      expect(unseal(ring, tenant, seal(ring, tenant, wellFormed))).toBe(wellFormed)
    }),
    { numRuns: 50 },
  )
  const sealed = seal(ring, 'slack:T1', token)
  expect(sealed).not.toContain(token)
  expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain(token)
  expect(seal(ring, 'slack:T1', token)).not.toBe(sealed)
})

test('it opens for no other tenant, also one whose id begins alike', () => {
  const sealed = seal(ring, 'slack:T1', token)
  for (const other of ['slack:T11', 'slack:T', 'slack:T2', 'discord:T1', ''])
    expect(() => unseal(ring, other, sealed)).toThrow(Sealed)
})

test('with any bit changed it does not open', () => {
  const [version, id, packed = ''] = seal(ring, 'slack:T1', token).split('.')
  const bytes = Buffer.from(packed, 'base64url')
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(ring, 'slack:T1', `${version}.${id}.${changed.toString('base64url')}`)).toThrow(Sealed)
  }
  for (const broken of ['', '1', `1.${id}`, `1.${id}.AAAA`, `2.${id}.${packed}`])
    expect(() => unseal(ring, 'slack:T1', broken)).toThrow(Sealed)
})

test('after a rotation the old key still opens, the new one seals, and without the old one the cure is named', () => {
  const sealed = seal(ring, 'slack:T1', token)
  const rotated: Keyring = { current: aKey('b'), old: [aKey('c'), aKey('a')] }
  expect(unseal(rotated, 'slack:T1', sealed)).toBe(token)
  expect([isCurrent(ring, sealed), isCurrent(rotated, sealed)]).toEqual([true, false])
  expect(isCurrent(rotated, seal(rotated, 'slack:T1', token))).toBe(true)
  expect(() => unseal({ current: aKey('b'), old: [] }, 'slack:T1', sealed)).toThrow(/ENCRYPTION_KEY_OLD/)
})
