import { Table } from 'console-table-printer'
import { torture } from '../tests/support/torture.ts'
import { virtualYear } from '../tests/support/year.ts'

// node bench/torture.ts [kills] [seed]: the same seed gives the same faults; the moments of death are the machine's.
const [kills = 300, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
process.stdout.write(`${kills} kills, seed ${seed}\n`)
const began = performance.now()
const toll = await torture({ kills, seed })
const table = new Table({
  title: `Killed ${kills} times in ${Math.round((performance.now() - began) / 1000)} s`,
})
const good = ['kills', 'digests', 'messages', 'faults', 'foundAgain', 'sentAgain']
let failed = false
for (const [what, count] of Object.entries(toll)) {
  const isGood = good.includes(what) || count === 0
  failed ||= !isGood
  table.addRow({ what, count, 'ought to be': good.includes(what) ? '' : 0 }, { color: isGood ? 'white' : 'red' })
}
process.stdout.write(`${table.render()}\n`)

const year = virtualYear({ seed, zones: 50, days: 365 })
const minutes = new Table({ title: 'A year of minutes' })
for (const [what, count] of Object.entries(year)) {
  const isZero = ['twice', 'late', 'early', 'missed'].includes(what)
  failed ||= isZero && count > 0
  minutes.addRow({ what, count, 'ought to be': isZero ? 0 : '' })
}
process.stdout.write(`${minutes.render()}\n`)
process.exit(failed ? 1 : 0)
