import { describe, expect, test } from 'vitest'
import type { Channels } from '../../../adapters/adapter.ts'
import { minuteMs, plusMs, secondMs, type Instant } from '../../../src/instant.ts'
import { deliverChannel } from '../../../src/publish/deliver-channel.ts'
import { createMoments } from '../../../src/publish/moment.ts'
import { publish } from '../../support/publish.ts'
import type { Store } from '../../../src/store/store.ts'
import { aSubscription } from '../../support/articles.ts'
import { memoryPlatform } from '../../support/channels.ts'
import { nine, pressOver } from '../../support/publishing.ts'
import { storeKinds } from '../../support/stores.ts'

const { channel } = aSubscription()
const inSeconds = (seconds: number): Instant => plusMs(nine, seconds * secondMs)

/** Something that waits until it is let go, and when it began to. */
function gate() {
  const opened = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  const pass = async (): Promise<void> => {
    reached.resolve()
    await opened.promise
  }
  return { pass, reached: reached.promise, open: opened.resolve }
}

describe.each(storeKinds)('two processes on one store, $name', ({ open }) => {
  // Both post to one platform; each has its own clock.
  async function aTown() {
    const [one, other] = await open(2)
    if (one === undefined || other === undefined) throw new Error('a kind of store opens as many as are wanted')
    const platform = memoryPlatform()
    await one.saveSubscription(aSubscription())
    const process = (store: Store, changes: Partial<Channels> = {}) => {
      const press = pressOver(store, [{ ...platform, channels: { ...platform.channels, ...changes } }])
      const at = (now: Instant | (() => Instant)) => ({
        ...press,
        moments: createMoments(store, press.topics),
        now: typeof now === 'string' ? () => now : now,
      })
      return {
        publishes: (now: Instant | (() => Instant)) => publish(at(now)),
        delivers: (now: Instant | (() => Instant)) => deliverChannel(at(now), channel),
        // As one that stops, or whose clock is known to be wrong.
        looks: (now: Instant) => deliverChannel({ ...at(now), stopping: () => true }, channel),
      }
    }
    return { one, other, platform, process }
  }

  test('a process that may take nothing in hand leaves alone what another has, whatever its own clock says', async () => {
    const { one, other, platform, process } = await aTown()
    const answer = gate()
    const posting = process(one, {
      post: async (...post) => {
        await answer.pass()
        return platform.channels.post(...post)
      },
    }).publishes(nine)
    await answer.reached
    for (const seconds of [-120, 120]) await process(other).looks(inSeconds(seconds))
    expect(await one.deliveries(['sending'])).toHaveLength(1)
    answer.open()
    await posting
    expect(platform.posts).toHaveLength(1)
  })

  test('a part that one has in hand is left to it for as long as its post may take, and its answer counts', async () => {
    const { one, other, platform, process } = await aTown()
    const answer = gate()
    const posting = process(one, {
      post: async (...post) => {
        await answer.pass()
        return platform.channels.post(...post)
      },
    }).publishes(nine)
    await answer.reached
    for (const seconds of [7, 9, 12]) expect(await process(other).delivers(inSeconds(seconds))).toBe(inSeconds(13))
    answer.open()
    await posting
    expect(await other.deliveries(['sent'])).toHaveLength(1)
    expect(platform.posts).toHaveLength(1)
  })

  test('one whose clock is ahead has what it took in hand, too', async () => {
    const { one, other, platform, process } = await aTown()
    const answer = gate()
    const posting = process(one, {
      post: async (...post) => {
        await answer.pass()
        return platform.channels.post(...post)
      },
    }).publishes(inSeconds(1))
    await answer.reached
    expect(await process(other).delivers(nine)).toBe(inSeconds(14))
    expect(await other.deliveries(['sending'])).toHaveLength(1)
    answer.open()
    await posting
    expect(await other.deliveries(['sent'])).toHaveLength(1)
  })

  test('what one left is looked for by the other, once a post of it must have ended', async () => {
    const { one, other, platform, process } = await aTown()
    const never = gate()
    void process(one, { post: () => never.pass().then(() => new Promise(() => undefined)) }).publishes(nine)
    await never.reached
    await process(other).publishes(inSeconds(12))
    expect(platform.posts).toEqual([])
    await process(other).publishes(inSeconds(13))
    expect(platform.posts).toHaveLength(1)
    expect(await other.deliveries(['sent'])).toMatchObject([{ attempts: 2 }])
  })

  test('what was taken in hand before the clock was set back is looked for, but not at once', async () => {
    const { one, other, platform, process } = await aTown()
    const never = gate()
    const ahead = plusMs(nine, 300 * minuteMs)
    void process(one, { post: () => never.pass().then(() => new Promise(() => undefined)) }).publishes(ahead)
    await never.reached
    await process(other).publishes(nine)
    await process(other).publishes(inSeconds(12))
    expect(platform.posts).toEqual([])
    await process(other).publishes(inSeconds(13))
    expect(platform.posts).toHaveLength(1)
  })

  test('that a part is not in its channel counts for nothing once it was taken in hand again', async () => {
    const { one, other, platform, process } = await aTown()
    platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: false })
    await process(one).publishes(nine)
    const verdict = gate()
    const late = process(one, {
      find: async () => {
        await verdict.pass()
        return { is: 'absent' }
      },
    }).delivers(inSeconds(10))
    await verdict.reached
    platform.answerNext({ posted: { is: 'unknown', why: 'reset' }, stored: true })
    await process(other).delivers(inSeconds(11))
    expect(await other.deliveries(['unknown'])).toMatchObject([{ attempts: 2 }])
    verdict.open()
    await late
    await process(other).delivers(inSeconds(20))
    expect(platform.posts).toHaveLength(1)
    expect(await other.deliveries(['sent'])).toMatchObject([{ attempts: 2 }])
  })

  test('one that stood still while it took a part in hand leaves it to the other, who has it by then', async () => {
    const { one, other, platform, process } = await aTown()
    let now = nine
    const claimed = gate()
    const still = process({
      ...one,
      claim: async (id, at) => {
        const attempts = await one.claim(id, at)
        await claimed.pass()
        return attempts
      },
    }).publishes(() => now)
    await claimed.reached
    const answer = gate()
    const posting = process(other, {
      post: async (...post) => {
        await answer.pass()
        return platform.channels.post(...post)
      },
    }).delivers(inSeconds(14))
    await answer.reached
    now = inSeconds(20)
    claimed.open()
    await still
    expect(await other.deliveries(['sending'])).toMatchObject([{ attempts: 2 }])
    answer.open()
    await posting
    await process(one).delivers(inSeconds(21))
    expect(platform.posts).toHaveLength(1)
    expect(await other.deliveries(['sent'])).toHaveLength(1)
  })

  test('one that stood still when it was about to post does not', async () => {
    const { one, other, platform, process } = await aTown()
    let now = nine
    const opening = gate()
    const still = process(one, {
      post: async (...post) => {
        await opening.pass()
        const inTime = post[4]
        return inTime?.() === false ? { is: 'limited', untilMs: 0, why: 'too long' } : platform.channels.post(...post)
      },
    }).publishes(() => now)
    await opening.reached
    await process(other).delivers(inSeconds(13))
    now = inSeconds(20)
    opening.open()
    await still
    await process(other).delivers(inSeconds(21))
    expect(platform.posts).toHaveLength(1)
    expect(await other.deliveries(['sent'])).toHaveLength(1)
  })

  test.each([4, 9, 20])('a store that takes %i s for each claim still lets its digest out, once', async (seconds) => {
    const { one, platform, process } = await aTown()
    let now = nine
    const slow = process({
      ...one,
      claim: async (id, at) => {
        const attempts = await one.claim(id, at)
        now = plusMs(now, seconds * secondMs)
        return attempts
      },
    })
    for (let look = 0; look < 8; look += 1) await slow.publishes(() => now)
    expect(platform.posts).toHaveLength(1)
    expect(await one.deliveries(['sent'])).toHaveLength(1)
  })
})
