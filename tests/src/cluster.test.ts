import { expect, test } from 'vitest'
import { tortureCluster } from '../support/cluster.ts'

test(
  'digests go out once and in order from two processes, though one is killed, the database goes away and connections are cut',
  { timeout: 120_000 },
  async () => {
    const toll = await tortureCluster({
      subscriptions: 60,
      workers: 2,
      seed: 1,
      killEverySeconds: 1,
      mostKills: 1,
      databaseAwayAt: 5,
      databaseAwaySeconds: 0.5,
      cutEverySeconds: 3_600,
      durable: false,
    })
    expect(toll).toMatchObject({
      digests: 60,
      kills: 1,
      restarts: 1,
      crashes: 0,
      withoutDigest: 0,
      doubled: 0,
      lost: 0,
      outOfOrder: 0,
      unexplained: 0,
    })
  },
)
