import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { newFolder } from '../support/folder.ts'

const text = readFileSync('packaging/dateline.service', 'utf8')

/** The entries of a unit, by section; a key may stand several times. Throws for a line that systemd would not take. */
function readUnit(unit: string): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const sections = new Map<string, Map<string, string[]>>()
  let current: Map<string, string[]> | undefined
  for (const line of unit.split('\n').map((written) => written.trim())) {
    const [, section] = /^\[(\w+)\]$/.exec(line) ?? []
    const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (section !== undefined) sections.set(section, (current = new Map<string, string[]>()))
    else if (key !== undefined && current !== undefined) current.set(key, [...(current.get(key) ?? []), value])
    else if (line !== '' && !line.startsWith('#')) throw new Error(`no line of a unit: ${line}`)
  }
  return sections
}

test('the unit starts the packed program on the Node that comes with it, and gives a stop the time that it takes', () => {
  const service = readUnit(text).get('Service')
  const words = service?.get('ExecStart')?.[0]?.split(' ') ?? []
  const [node, main] = [words[0], words.at(-1)]
  expect(node).toBe('/opt/dateline/node_modules/.bin/node')
  expect(main).toBe(`/opt/dateline/node_modules/${manifest.name}/dist/src/main.js`)
  expect(Number(service?.get('TimeoutStopSec')?.[0])).toBeGreaterThan(10)
  expect(service?.get('RestartPreventExitStatus')).toEqual(['2'])
  expect(() => readUnit('[Service]\nExecStart')).toThrow('no line of a unit')
})

test('the unit takes away what the program does not need, and gives it one folder', () => {
  const service = readUnit(text).get('Service')
  for (const [key, value] of Object.entries({
    DynamicUser: 'yes',
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    PrivateTmp: 'yes',
    PrivateDevices: 'yes',
    RestrictNamespaces: 'yes',
    LockPersonality: 'yes',
    SystemCallArchitectures: 'native',
    StateDirectory: 'dateline',
    UMask: '0077',
  }))
    expect([key, service?.get(key)]).toEqual([key, [value]])
  expect(service?.get('Environment')?.[0]).toContain('DATA_DIR=/var/lib/dateline')
  // V8 makes machine code while it runs.
  expect(service?.has('MemoryDenyWriteExecute')).toBe(false)
})

const withSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

/** What systemd itself says against a unit; where it is not there, what our own reader does. */
function faultsOf(unit: string): string {
  if (!withSystemd) {
    try {
      return readUnit(unit).get('Service')?.has('ExecStart') === true ? '' : 'nothing to start'
    } catch (error) {
      return String(error)
    }
  }
  const file = join(newFolder(), 'dateline.service')
  writeFileSync(file, unit.replaceAll('/opt/dateline/node_modules/.bin/node', process.execPath))
  const verified = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
  const judged = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', file], {
    encoding: 'utf8',
  })
  return [verified.stderr, ...(judged.status === 0 ? [] : [judged.stdout, judged.stderr])].join('')
}

test('systemd takes the unit, and calls its exposure low; a unit with a fault it does not take', () => {
  expect(faultsOf(text)).toBe('')
  expect(faultsOf(text.replace('ExecStart=/opt', 'ExecStart /opt'))).not.toBe('')
})
