import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

const mayImport: { readonly [room: string]: readonly string[] } = {
  src: ['src', 'adapters', 'digests'],
  adapters: ['adapters', 'digests'],
  digests: ['digests'],
}
const mayUseInTheCore: readonly string[] = []
const files = globSync('{src,adapters,digests}/**/*.ts')

/** The modules that a file names in imports, exports and workers. */
function importsOf(source: string): readonly string[] {
  const named = source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|new URL\(\s*)['"]([^'"]+)['"]/g)
  return [...named].map(([, name]) => name ?? '')
}

/** What is wrong with a file's place in the house, in words; nothing when it is in its place. */
function layoutFaultsOf(file: string, source: string): readonly string[] {
  const room = file.split(sep)[0] ?? ''
  const faults = importsOf(source).flatMap((name) => {
    if (!name.startsWith('.')) {
      const forbidden = room === 'digests' && !mayUseInTheCore.includes(name)
      return forbidden ? [`${file} imports ${name}: the core imports nothing but itself`] : []
    }
    const target = normalize(join(dirname(file), name)).split(sep)[0] ?? ''
    return (mayImport[room] ?? []).includes(target) ? [] : [`${file} imports ${name}, which stands to its left`]
  })
  const clock =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bTemporal\.Now\b|\bperformance\b|\bprocess\b|\bsetTimeout\b|\bsetInterval\b|\bcrypto\b/
  const reads = room === 'digests' ? clock.exec(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '')) : null
  return reads === null ? faults : [...faults, `${file} reads ${reads[0]}: time and chance are arguments of the core`]
}

test('every file imports only its own room and what stands to the right of it, and the core reads no clock', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(files.flatMap((file) => layoutFaultsOf(file, readFileSync(file, 'utf8')))).toEqual([])
})

test('an import to the left, a package in the core and a clock in the core are each found', () => {
  const core = join('digests', 'brief', 'brief.ts')
  expect(layoutFaultsOf(core, "import type { Store } from '../../src/store/store.ts'")).toHaveLength(1)
  expect(layoutFaultsOf(join('adapters', 'web', 'web.ts'), "const a = await import('../../src/desk.ts')")).toHaveLength(
    1,
  )
  expect(layoutFaultsOf(core, "import { readFileSync } from 'node:fs'")).toHaveLength(1)
  expect(layoutFaultsOf(core, "export { z } from 'zod'")).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const now = Date.now()')).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const now = new Date()')).toHaveLength(1)
  expect(layoutFaultsOf(core, 'const day = new Date(published)')).toEqual([])
})
