import { Secret } from '../../../adapters/secret.ts'
import { toInstant } from '../../../src/instant.ts'
import { openBossJobs } from '../../../src/jobs/boss.ts'
import { createJobsHere } from '../../../src/jobs/here.ts'
import { memoryLog } from '../../support/log.ts'
import { newDatabase } from '../../support/postgres.ts'
import { keepsTheContractOfJobs } from './contract.ts'

const now = () => toInstant(Date.now())
const patience = { tries: 2, firstRetryMs: 50, longestRetryMs: 1_000 }
const later = (ms: number, task: () => void) => {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

keepsTheContractOfJobs(
  'in this process',
  async () => async () => createJobsHere({ log: memoryLog().log, now, later, patience }),
)

keepsTheContractOfJobs('in PostgreSQL', async () => {
  const url = new Secret(await newDatabase())
  return () => openBossJobs({ url, connections: 4, log: memoryLog().log, now, patience })
})
