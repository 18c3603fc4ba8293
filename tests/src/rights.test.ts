import { expect, test } from 'vitest'
import type { Reader, UserId } from '../../adapters/adapter.ts'
import { wordsFor } from '../../digests/words/words-for.ts'
import { refusalOf, sourcesRefusalOf } from '../../src/answer/rights.ts'

const words = wordsFor('en', [])
const reader = (changes: Partial<Reader>): Reader => ({
  platform: 'discord',
  channel: null,
  user: 'discord:@me:1' as UserId,
  locale: 'en',
  zone: 'UTC',
  mayChange: false,
  ...changes,
})

test('a channel’s admin may change what it gets, and not what all channels are fed from', () => {
  const admin = { reader: reader({ mayChange: true }), owners: [], words }
  expect(refusalOf(admin)).toBeUndefined()
  expect(sourcesRefusalOf(admin)).toContain('OWNERS')
})

test('an owner may change both, anybody else neither', () => {
  expect(sourcesRefusalOf({ reader: reader({}), owners: ['discord:@me:1'], words })).toBeUndefined()
  expect(refusalOf({ reader: reader({}), owners: [], words })).toContain('Manage Server')
  expect(sourcesRefusalOf({ reader: reader({ platform: 'terminal', user: null }), owners: [], words })).toBeUndefined()
})
