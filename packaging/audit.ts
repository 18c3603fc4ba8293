import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { faultsOf, readLock } from './lock.ts'

// Advisories, licences, install scripts and a bill of materials. The first need the registry, so this is no part of `npm run check`.
const sbomFile = 'sbom.cdx.json'
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const npm = (...words: readonly string[]) => spawnSync('npm', words, { encoding: 'utf8', maxBuffer: 64 << 20 })

const pinned = readLock('package-lock.json')
const faults = faultsOf(pinned)
for (const fault of faults) say(`✗ ${fault}`)
if (faults.length === 0)
  say(
    `✓ ${pinned.filter(({ isDev }) => !isDev).length} packages in production: licences known, no install script, each pinned by its hash`,
  )

const bill = npm('sbom', '--omit=dev', '--sbom-format=cyclonedx')
if (bill.status === 0) writeFileSync(sbomFile, bill.stdout)
say(
  bill.status === 0
    ? `✓ bill of materials: ${sbomFile}`
    : `✗ no bill of materials: ${bill.stderr.trim().slice(0, 200)}`,
)

const report = z.object({ metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }) })
const audited = npm('audit', '--omit=dev', '--json')
const read = report.safeParse(parsed(audited.stdout))
const grave = read.success
  ? ['high', 'critical'].reduce((sum, at) => sum + (read.data.metadata.vulnerabilities[at] ?? 0), 0)
  : 0
if (!read.success)
  say(
    '✗ advisories were not looked up: the registry cannot be reached, or has none. Run this again where it can; nothing else is affected.',
  )
else if (grave > 0) say(`✗ ${grave} advisories that are high or critical: npm audit --omit=dev tells them`)
else say(`✓ advisories: ${JSON.stringify(read.data.metadata.vulnerabilities)}`)

process.exitCode = faults.length === 0 && bill.status === 0 && read.success && grave === 0 ? 0 : 1

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
