import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSettings, settingNames } from '../../src/settings.ts'

type Service = {
  readonly environment: { readonly [name: string]: string }
  readonly [field: string]: unknown
}
type Compose = { readonly services: { readonly [name: string]: Service }; readonly [field: string]: unknown }

const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true }) as Compose
const service = (name: string): Service => {
  const found = compose.services[name]
  if (found === undefined) throw new Error(`compose.yaml has no ${name}`)
  return found
}
const exampleText = readFileSync('.env.example', 'utf8')
const examples = [...exampleText.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const)

/** What Compose would put in the place of `${NAME:?…}`. */
const filled = (value: string): string => value.replaceAll(/\$\{\w+:\?[^}]*\}/g, 'a-password')

test('the bot is told only what is a setting, and it is read without a mistake', () => {
  const { environment } = service('bot')
  expect(Object.keys(environment).filter((name) => !settingNames.includes(name))).toEqual([])
  const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value)]))
  expect(readSettings({ ...Object.fromEntries(examples), ...given })).toMatchObject({ dataDir: '/data', web: null })
})

test('no secret stands in the file: each comes from .env, and is asked for when it is not there', () => {
  for (const { environment } of Object.values(compose.services)) {
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD|DATABASE_URL|TOKEN|SECRET|KEY/.test(name)) expect(value).toMatch(/\$\{\w+:\?/)
  }
})

test.each(['bot', 'db'])('%s runs without rights that it does not need', (name) => {
  expect(service(name)).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    restart: 'unless-stopped',
  })
  expect(service(name)['privileged']).toBeUndefined()
  expect(service(name)['ports']).toBeUndefined()
  expect(service(name)['mem_limit']).toBeDefined()
})

test('the bot waits for a database that is healthy, alone with it, and is given the time that its stop takes', () => {
  const bot = service('bot')
  expect(bot['depends_on']).toEqual({ db: { condition: 'service_healthy' } })
  expect(service('db')['healthcheck']).toMatchObject({
    test: ['CMD', 'pg_isready', expect.anything(), expect.anything()],
  })
  expect(compose['networks']).toMatchObject({ inside: { internal: true } })
  expect(service('db')['networks']).toEqual(['inside'])
  expect(Number(/^(\d+)s$/.exec(String(bot['stop_grace_period']))?.[1])).toBeGreaterThan(10)
  for (const { image, volumes } of Object.values(compose.services)) {
    expect(image).toMatch(/:\d+\.\d+/)
    for (const volume of volumes as readonly string[])
      expect(compose['volumes']).toHaveProperty(volume.slice(0, volume.indexOf(':')))
  }
})

test('.env.example names every setting once, and its values are what holds without them', () => {
  const forTests = ['SLACK_API_URL', 'DISCORD_API_URL']
  const names = examples.map(([name]) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.toSorted()).toEqual(settingNames.filter((name) => !forTests.includes(name)).toSorted())
  expect(readSettings(Object.fromEntries(examples))).toEqual(readSettings({}))
})
