import { parseArgs } from 'node:util'
import { Table } from 'console-table-printer'
import { tortureCluster } from '../tests/support/cluster.ts'

// node bench/torture-cluster.ts [--subscriptions N] [--workers N] [--seed N] [--away SECONDS] [--verbose]: --away is for how long the database is away the second time
const { values } = parseArgs({
  options: {
    subscriptions: { type: 'string', default: '10000' },
    workers: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    away: { type: 'string', default: '60' },
    verbose: { type: 'boolean', default: false },
  },
})
const [subscriptions, workers, seed] = [Number(values.subscriptions), Number(values.workers), Number(values.seed)]
process.stdout.write(`${subscriptions} subscriptions due at one minute, ${workers} processes, seed ${seed}\n`)
const { cpu: _, ...toll } = await tortureCluster({
  subscriptions,
  workers,
  seed,
  killEverySeconds: 10,
  mostKills: Number.POSITIVE_INFINITY,
  outages: [
    { afterSeconds: 10, seconds: 3 },
    { afterSeconds: 15, seconds: Number(values.away) },
  ],
  cutEverySeconds: 15,
  mostCuts: Number.POSITIVE_INFINITY,
  talks: true,
  say: (line) => (values.verbose ? void process.stderr.write(`${line}\n`) : undefined),
})
const bounds: { readonly [what: string]: number } = {
  crashes: 0,
  unanswered: 0,
  withoutDigest: 0,
  doubled: 0,
  lost: 0,
  outOfOrder: 0,
  unexplained: 0,
  takeoverSeconds: 15,
}
const table = new Table({
  title: `${workers} processes, one killed every 10 s, the database away twice, connections cut`,
})
let failed = false
for (const [what, count] of Object.entries(toll)) {
  const bound = bounds[what]
  const isGood = bound === undefined || count <= bound
  failed ||= !isGood
  table.addRow(
    { what, count: Number.isInteger(count) ? count : count.toFixed(1), 'at most': bound ?? '' },
    { color: isGood ? 'white' : 'red' },
  )
}
process.stdout.write(`${table.render()}\n`)
process.exit(failed ? 1 : 0)
