import { expect, test } from 'vitest'
import { torture } from '../support/torture.ts'

test(
  'digests go out once and in order to both platforms while the process is killed 20 times',
  { timeout: 60_000 },
  async () => {
    const tolls = await Promise.all([1, 2].map((seed) => torture({ kills: 10, seed, killsPerDigest: 5 })))
    for (const toll of tolls) {
      expect(toll).toMatchObject({
        kills: 10,
        digests: 8,
        doubled: 0,
        lost: 0,
        outOfOrder: 0,
        unexplained: 0,
        storiesDoubled: 0,
        storiesLost: 0,
      })
      expect(toll.messages).toBeGreaterThan(toll.digests)
    }
  },
)
