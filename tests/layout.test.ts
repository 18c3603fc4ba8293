import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

const mayImport: { readonly [room: string]: readonly string[] } = {
  // Its own version stands in the manifest; the topics that ship are found beside it.
  src: ['src', 'adapters', 'digests', 'package.json', 'topics'],
  adapters: ['adapters', 'digests'],
  digests: ['digests'],
}
// These alone read the process, the clock and timers, and hand them in.
const entryFiles = [
  'src/main.ts',
  'src/run.ts',
  'src/cli.ts',
  'src/node-version.ts',
  'src/environment.ts',
  'src/watch-process.ts',
].map((file) => normalize(file))
const sources: ReadonlyMap<string, string> = new Map(
  globSync('{src,adapters,digests}/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')]),
)

/** The modules that a file names in imports, exports and workers. */
function importsOf(source: string): readonly string[] {
  const named = source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|new URL\(\s*)['"]([^'"]+)['"]/g)
  return [...named].map(([, name]) => name ?? '')
}

const isRelative = (name: string): boolean => name.startsWith('.')
const resolved = (file: string, name: string): string => normalize(join(dirname(file), name))

const clock =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b|\bprocess\.\w+|\bsetTimeout\b|\bsetInterval\b/
const chance = /\bMath\.random\b|\bcrypto\b/
const withoutComments = (source: string): string => source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

/** What is wrong with a file's place in the house, in words; nothing when it is in its place. */
function layoutFaultsOf(file: string, source: string): readonly string[] {
  const room = file.split(sep)[0] ?? ''
  const faults = importsOf(source).flatMap((name) => {
    if (!isRelative(name)) {
      // "./browser.js" and the like are read beside an adapter; a package or a node: module is not the core's.
      return room === 'digests' ? [`${file} imports ${name}: the core imports nothing but itself`] : []
    }
    const target = resolved(file, name).split(sep)[0] ?? ''
    return (mayImport[room] ?? []).includes(target) ? [] : [`${file} imports ${name}, which stands to its left`]
  })
  const code = withoutComments(source)
  const reads = [
    entryFiles.includes(normalize(file)) ? null : clock.exec(code),
    room === 'digests' ? chance.exec(code) : null,
  ]
  return [
    ...faults,
    ...reads.flatMap((found) => (found === null ? [] : [`${file} reads ${found[0]}: time and chance are arguments`])),
  ]
}

/** A ring of imports through a file, type imports included, as a list of files; undefined when there is none. */
function ringThrough(start: string, files: ReadonlyMap<string, string>): readonly string[] | undefined {
  const seen = new Set<string>()
  const walk = (file: string, path: readonly string[]): readonly string[] | undefined => {
    for (const target of importsOf(files.get(file) ?? '')
      .filter(isRelative)
      .map((name) => resolved(file, name))) {
      if (target === start) return [...path, target]
      if (seen.has(target)) continue
      seen.add(target)
      const ring = walk(target, [...path, target])
      if (ring !== undefined) return ring
    }
    return undefined
  }
  return walk(start, [start])
}

test('every file imports only its own room and what stands to the right of it, and only entry files read the clock', () => {
  expect(sources.size).toBeGreaterThan(10)
  expect([...sources].flatMap(([file, source]) => layoutFaultsOf(file, source))).toEqual([])
})

test('no files import each other in a ring, types included', () => {
  const rings = [...sources.keys()]
    .map((file) => ringThrough(file, sources)?.join(' → '))
    .filter((ring) => ring !== undefined)
  expect(rings).toEqual([])
})

test('an import to the left, a package in the core, a clock and a ring are each found', () => {
  const core = join('digests', 'brief', 'brief.ts')
  const adapter = join('adapters', 'web', 'web.ts')
  expect(layoutFaultsOf(core, "import type { Store } from '../../src/store/store.ts'")).toHaveLength(1)
  expect(layoutFaultsOf(adapter, "const a = await import('../../src/desk.ts')")).toHaveLength(1)
  expect(layoutFaultsOf(core, "import { readFileSync } from 'node:fs'")).toHaveLength(1)
  expect(layoutFaultsOf(core, "export { z } from 'zod'")).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const now = Date.now()')).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const now = new Date()')).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const chance = Math.random()')).toHaveLength(1)
  expect(layoutFaultsOf(adapter, 'setTimeout(work, 10)')).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const day = new Date(published)')).toEqual([])
  const ring = new Map([
    [join('digests', 'a.ts'), "import type { B } from './b.ts'"],
    [join('digests', 'b.ts'), "import type { A } from './a.ts'"],
  ])
  expect(ringThrough(join('digests', 'a.ts'), ring)).toHaveLength(3)
})
