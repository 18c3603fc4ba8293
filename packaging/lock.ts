import { readFileSync } from 'node:fs'

/** A package as `package-lock.json` pins it. */
export type Pinned = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly integrity: string
  readonly hasScript: boolean
  /** Needed to work on the program, and not to run it. */
  readonly isDev: boolean
}

type Entry = {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
}

/** All packages of a lock file, less the project itself. */
export function readLock(file: string): readonly Pinned[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly packages: { readonly [path: string]: Entry }
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, integrity, hasInstallScript, dev }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: version ?? '',
      licence: license ?? '',
      integrity: integrity ?? '',
      hasScript: hasInstallScript === true,
      isDev: dev === true,
    }))
}

// Licences that let the program be passed on under its own, with their notices.
const free = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
])

/** True for an SPDX expression that allows what we do with it; of several with OR one is enough. */
export function mayShip(licence: string): boolean {
  const bare = licence.trim().replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' OR ')) return bare.split(' OR ').some(mayShip)
  return bare.split(' AND ').every((one) => free.has(one.trim()))
}

/** What speaks against the packages that run in production. */
export function faultsOf(pinned: readonly Pinned[]): readonly string[] {
  return pinned
    .filter(({ isDev }) => !isDev)
    .flatMap(({ name, version, licence, integrity, hasScript }) => [
      ...(mayShip(licence)
        ? []
        : [`${name}@${version} has the licence "${licence}", which is not known to let it be passed on`]),
      ...(hasScript ? [`${name}@${version} runs a script when it is installed`] : []),
      ...(integrity.startsWith('sha512-') ? [] : [`${name}@${version} is not pinned by a SHA-512`]),
    ])
}
