import { Table } from 'console-table-printer'
import { measureAnswers } from './measure-answers.ts'
import { measureCluster } from './measure-cluster.ts'
import { measureCrowd } from './measure-crowd.ts'
import { measureCore } from './measure-core.ts'
import { measureEditions } from './measure-editions.ts'
import { measureGrowth } from './measure-growth.ts'
import { measurePages } from './measure-pages.ts'
import { measurePolls } from './measure-polls.ts'
import { measureStart } from './measure-start.ts'

const measures = {
  core: measureCore,
  growth: measureGrowth,
  answers: measureAnswers,
  crowd: measureCrowd,
  editions: measureEditions,
  pages: measurePages,
  polls: () => measurePolls(500),
  'many-polls': () => measurePolls(5_000),
  start: measureStart,
  cluster: () => measureCluster(),
} as const
const asked = process.argv.slice(2)
// These take minutes, so they are measured when they are named: npm run bench -- editions
const onlyWhenAsked = new Set(['crowd', 'editions', 'many-polls', 'cluster'])

// Milliseconds differ from machine to machine; read them beside the other rows of the same run.
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 ? !asked.includes(name) : onlyWhenAsked.has(name)) continue
  const { title, rows } = await measure()
  const table = new Table({
    title,
    columns: [
      { name: 'what', alignment: 'left' },
      { name: 'measured', alignment: 'right' },
      { name: 'target', alignment: 'right' },
    ],
  })
  for (const { what, measured, target = '' } of rows) table.addRow({ what, measured, target })
  process.stdout.write(`${table.render()}\n\n`)
}
process.exit(0)
