import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { carryOut } from '../../packaging/carry-out.ts'
import { readDockerfile, type Stage } from '../../packaging/dockerfile.ts'
import manifest from '../../package.json' with { type: 'json' }

/** The program as it is shipped, built once: as an image, and as a package that is installed in an empty folder. */
export type Shipped = {
  readonly folder: string
  readonly image: { readonly stage: Stage; readonly working: string }
  /** Where the package was installed, the folder it lies in, and the paths of its files. */
  readonly installed: { readonly at: string; readonly home: string; readonly paths: readonly string[] }
}

/** What lies in the working folder of whoever packs, beside what the image is built from. */
const beside = [
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'SECURITY.md',
  '.env.example',
  'docs',
  'packaging',
  'bench',
  'tests/support',
]

/**
 * Carries out the Dockerfile; its `npm run build` is what npm runs before it packs. The package is installed without a network: beside it
 * stand the packages that it depends on, and no others.
 */
export function ship(): Shipped {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-shipped-'))
  chmodSync(folder, 0o755)
  let packed: Packed | undefined
  const stages = readDockerfile(readFileSync('Dockerfile', 'utf8'))
  const working = carryOut(stages, '.', folder, (command, at) => {
    if (command.startsWith('npm ci')) symlinkSync(resolve('node_modules'), join(at, 'node_modules'))
    if (command === manifest.scripts.prepack) packed = pack(at, folder)
  })
  const stage = stages.at(-1)
  if (stage === undefined || packed === undefined) throw new Error('the Dockerfile has no stage, or builds nothing')
  const at = join(folder, 'installed')
  const home = join(at, 'node_modules', manifest.name)
  mkdirSync(home, { recursive: true })
  const unpacked = spawnSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', home])
  if (unpacked.status !== 0) throw new Error(String(unpacked.stderr))
  for (const name of Object.keys(manifest.dependencies)) {
    const link = join(at, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link)
  }
  return { folder, image: { stage, working }, installed: { at, home, paths: packed.files.map(({ path }) => path) } }
}

type Packed = { readonly filename: string; readonly files: readonly { readonly path: string }[] }

function pack(at: string, into: string): Packed {
  for (const name of beside) cpSync(name, join(at, name), { recursive: true })
  mkdirSync(join(at, 'data'))
  for (const secret of ['.env', 'data/dateline.db']) writeFileSync(join(at, secret), 'not to be shipped')
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', into], {
    cwd: at,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  // The output of `prepack` stands before the answer.
  const found: unknown = JSON.parse(stdout.slice(stdout.search(/^[[{]$/m)))
  const [only] = Array.isArray(found)
    ? (found as readonly Packed[])
    : Object.values(found as { [name: string]: Packed })
  if (only === undefined) throw new Error(`npm pack said ${stdout}`)
  return only
}
