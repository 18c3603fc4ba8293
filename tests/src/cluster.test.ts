import { expect, test } from 'vitest'
import { tortureCluster } from '../support/cluster.ts'
import { newDatabaseWith } from '../support/postgres.ts'

test(
  'digests go out once and in order from two processes, though one is killed and connections are cut',
  { timeout: 60_000 },
  async () => {
    const toll = await tortureCluster({
      databaseUrl: await newDatabaseWith('both'),
      subscriptions: 60,
      workers: 2,
      seed: 1,
      speed: 5,
      killEverySeconds: 0,
      mostKills: 1,
      replaces: false,
      cutEverySeconds: 0.15,
      mostCuts: 2,
    })
    expect(toll).toMatchObject({
      digests: 60,
      kills: 1,
      cuts: 2,
      crashes: 0,
      withoutDigest: 0,
      doubled: 0,
      lost: 0,
      outOfOrder: 0,
      unexplained: 0,
    })
  },
)
