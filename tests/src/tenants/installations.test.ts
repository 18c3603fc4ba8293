import { globSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Secret } from '../../../adapters/secret.ts'
import { toKey, type Keyring } from '../../../src/tenants/cipher.ts'
import { createInstallations, rotate } from '../../../src/tenants/installations.ts'
import { newFolder } from '../../support/folder.ts'
import { memoryLog } from '../../support/log.ts'
import { nine } from '../../support/publishing.ts'
import { sqliteIn } from '../../support/stores.ts'

const [first, second] = [toKey('1'.repeat(64)), toKey('2'.repeat(64))]
const tokenOf = (team: string) => `xoxb-secret-of-${team}`
const anApp = (team: string) => ({
  botToken: new Secret(tokenOf(team)),
  botId: `B${team}`,
  botUserId: `U${team}`,
  name: `Team ${team}`,
})

async function aBook(keys: Keyring = { current: first, old: [] }) {
  const folder = newFolder()
  const store = sqliteIn(folder)
  const { log, lines } = memoryLog()
  const parts = { store, keys, log, now: () => nine }
  const book = createInstallations(parts)
  for (const team of ['T1', 'T11']) await book.keep(team, anApp(team), 'U1')
  const under = (other: Keyring) => ({ ...parts, keys: other })
  return { folder, store, parts, under, book, lines }
}

test('gives each workspace its own token, and none to one that did not install the app', async () => {
  const { book, lines } = await aBook()
  expect((await book.find('T1'))?.botToken.reveal()).toBe(tokenOf('T1'))
  expect((await book.find('T11'))?.botToken.reveal()).toBe(tokenOf('T11'))
  expect(await book.find('T')).toBeUndefined()
  expect(lines().join('')).not.toContain('xoxb')
})

test('a stolen store holds no token', async () => {
  const { folder } = await aBook()
  const files = globSync('**', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const { parentPath, name } of files)
    expect(readFileSync(join(parentPath, name)).toString('latin1')).not.toContain('xoxb-secret')
})

test('a token that somebody moved to another workspace in the store does not open there', async () => {
  const { folder, book, lines } = await aBook()
  const beside = new DatabaseSync(join(folder, 'dateline.db'))
  beside.exec(
    "update installations set sealed = (select sealed from installations where tenant = 'slack:T11') where tenant = 'slack:T1'",
  )
  beside.close()
  await expect(book.find('T1')).rejects.toThrow(/belongs to somebody else/)
  expect((await book.find('T11'))?.botToken.reveal()).toBe(tokenOf('T11'))
  expect(lines().join('')).toContain('"tenant":"slack:T1"')
})

test('a new key seals every token anew at the start, after which the old one is needed no more', async () => {
  const { parts, under } = await aBook()
  expect(await rotate(under({ current: second, old: [first] }))).toEqual({ sealed: 2, closed: [] })
  const alone = createInstallations(under({ current: second, old: [] }))
  expect((await alone.find('T1'))?.botToken.reveal()).toBe(tokenOf('T1'))
  expect(await rotate(under({ current: second, old: [first] }))).toEqual({ sealed: 0, closed: [] })
  expect(await rotate(parts)).toEqual({ sealed: 0, closed: ['slack:T1', 'slack:T11'] })
})

test('a workspace that installs the app while keys are rotated keeps its new token', async () => {
  const { store, under } = await aBook()
  const rotated = under({ current: second, old: [first] })
  const [before] = await store.installations()
  await createInstallations(rotated).keep('T1', anApp('T1-anew'), 'U2')
  if (before !== undefined) await store.keepInstallation({ ...before, sealed: 'late' }, before.sealed)
  expect((await createInstallations(rotated).find('T1'))?.botToken.reveal()).toBe(tokenOf('T1-anew'))
})

test('forgets a workspace, and no other whose id begins alike', async () => {
  const { book } = await aBook()
  await book.forget('T1', Date.parse('2100-01-01'))
  expect(await book.find('T1')).toBeUndefined()
  expect(await book.find('T11')).toBeDefined()
  await book.forget('T1', Date.parse('2100-01-01'))
})
