import type { ClientBase } from 'pg'
import type { PgBoss } from 'pg-boss'
import type { Secret } from '../../adapters/secret.ts'
import { withClient } from '../store/postgres/client.ts'
import { toInstant } from '../instant.ts'
import { jobKinds, keyOf, type Job, type JobKind } from './job.ts'
import { countsBy, type GivenUp, type JobCounts } from './jobs.ts'

/** Where work goes that failed too often. */
export const givenUpQueue = 'given-up'

/** How much waits and is in hand, as of the last look of any process: each looks every second. */
export async function countsOf(boss: PgBoss): Promise<JobCounts> {
  const queues = new Map((await boss.getQueues([...jobKinds])).map((queue) => [queue.name, queue]))
  const of = (kind: JobKind) => {
    const queue = queues.get(kind)
    return { waiting: queue?.queuedCount ?? 0, inHand: queue?.activeCount ?? 0 }
  }
  return countsBy(of)
}

/** What was given up, the latest first. */
export async function givenUpOf(boss: PgBoss, limit: number): Promise<readonly GivenUp[]> {
  const jobs = await boss.findJobs<Job>(givenUpQueue)
  return jobs
    .toReversed()
    .slice(0, limit)
    .map(({ data, createdOn, sourceOutput, sourceRetryCount }) => ({
      kind: data.kind,
      key: keyOf(data),
      why: whyOf(sourceOutput),
      at: toInstant(createdOn.getTime()),
      tries: (sourceRetryCount ?? 0) + 1,
    }))
}

// Ours says why; what pg-boss itself writes, such as of a process that was not heard of any more, has a message.
function whyOf(output: unknown): string {
  if (typeof output !== 'object' || output === null) return 'no reason was written down'
  if ('why' in output) return String(output.why)
  if ('value' in output) return whyOf(output.value)
  return 'message' in output ? String(output.message) : 'no reason was written down'
}

/** Drops what waits, is in hand or was given up for the channels whose ids begin so, from beside the processes. */
export async function eraseJobs(url: Secret, channels: string): Promise<void> {
  await withClient({ connectionString: url.reveal() }, async (client) => {
    if (await hasQueues(client))
      await client.query("delete from pgboss.job where starts_with(data->>'channel', $1)", [channels])
  })
}

async function hasQueues(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ readonly there: boolean }>(
    "select to_regclass('pgboss.job') is not null as there",
  )
  return rows[0]?.there === true
}

/** What was given up lately by the processes at a database, read from beside them; nothing where no process ever worked. */
export async function readGivenUp(url: Secret, limit: number): Promise<readonly GivenUp[]> {
  const isThere = await withClient({ connectionString: url.reveal() }, hasQueues)
  if (!isThere) return []
  const { PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    connectionString: url.reveal(),
    max: 1,
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
    registerInstance: false,
  })
  boss.on('error', () => undefined)
  try {
    await boss.start()
    return await givenUpOf(boss, limit)
  } finally {
    await boss.stop({ graceful: false })
  }
}
