import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { gauges } from '../src/operate/reading.ts'
import { settingNames } from '../src/settings.ts'

const papers = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')]
const textOf = (file: string) => readFileSync(file, 'utf8')
const security = textOf('docs/security.md')
const operations = textOf('docs/operations.md')

test('every test and file that security.md names is there', () => {
  const named = [...security.matchAll(/`((?:tests|packaging)\/[\w./-]+|compose\.yaml)`/g)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('every link between the papers leads somewhere, and to a heading that is there', () => {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-')
  const broken = papers.flatMap((paper) =>
    [...textOf(paper).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
      ([link, path = '', anchor]) => {
        const file = path === '' ? paper : join(dirname(paper), path)
        if (!existsSync(file)) return [`${paper}: ${link}`]
        if (anchor === undefined) return []
        const headings = [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))
        return headings.includes(anchor) ? [] : [`${paper}: ${link}`]
      },
    ),
  )
  expect(broken).toEqual([])
})

test('operations.md explains every metric of ours and names no other, and the papers no setting that is none', () => {
  const counted = [
    'dateline_deliveries_total',
    'dateline_build_info',
    'dateline_ack_seconds',
    'dateline_reply_seconds',
    'dateline_answer_seconds',
  ]
  const named = new Set([...operations.matchAll(/\bdateline_\w+(?<!_)/g)].map(([name]) => name))
  expect([...named].filter((name) => name !== 'dateline_feeds').toSorted()).toEqual(
    [...Object.keys(gauges), ...counted].filter((name) => name !== 'dateline_feeds').toSorted(),
  )
  const foreign = new Set(['MALLOC_ARENA_MAX', 'NODE_ENV', 'POSTGRES_PASSWORD', 'LOG_LEVEL'])
  for (const text of [security, operations])
    for (const [, name = ''] of text.matchAll(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g))
      expect([name, settingNames.includes(name) || foreign.has(name)]).toEqual([name, true])
})

test('every setting stands in the README', () => {
  const readme = textOf('README.md')
  expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('CONTRIBUTING names every folder of the app', () => {
  const contributing = textOf('CONTRIBUTING.md')
  const folders = globSync('src/*/').map((folder) => folder.replace(/^src[\\/]|[\\/]$/gu, ''))
  expect(folders.length).toBeGreaterThan(8)
  expect(folders.filter((folder) => !contributing.includes(`\`${folder}/\``))).toEqual([])
})
