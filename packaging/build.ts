import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Builds `dist`, which is laid out as the sources are, so that every path between files stays as it is there.
const out = 'dist'
const beside = ['adapters/web/browser.js', 'adapters/web/page.css', 'topics']

rmSync(out, { recursive: true, force: true })
const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly bin: { readonly tsc: string } }
const compiler = join(dirname(manifest), bin.tsc)
// Several checkers look at the same types several times over, which a machine of two cores pays for.
const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--singleThreaded'], {
  stdio: 'inherit',
})
if (compiled.status !== 0) process.exit(1)
// A file for the browser must not have the name of one that was compiled.
for (const name of beside) cpSync(name, join(out, name), { recursive: true, force: false, errorOnExist: true })
chmodSync(join(out, 'src/cli.js'), 0o755)
