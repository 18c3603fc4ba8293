import type { Dispatcher } from 'undici'
import robotsParser from 'robots-parser'
import { dayMs, plusMs, type Instant } from '../instant.ts'
import type { Store } from '../store/store.ts'
import { feedLimits, fetchBytes, type Fetched, type Headers } from './fetch.ts'
import type { Guard } from './guard.ts'
import { retryAfter } from './manners.ts'

/** What a visit came to: an answer, or none because the host asked to be left alone until then. */
export type Visited = Fetched | { readonly is: 'held'; readonly until: Instant; readonly why: string }

/** Asks publishers for things, one at a time a host, and leaves a host alone that asked for it. */
export type Visitor = {
  /** A feed, or anything else that is asked for by its address. */
  get(url: string, headers: Headers): Promise<Visited>
  /** A page, where the site's robots.txt lets us. */
  getPage(url: string): Promise<Visited>
}

export type VisitorParts = {
  readonly dispatcher: Dispatcher
  readonly guard: Guard
  readonly store: Pick<Store, 'hosts' | 'holdHost'>
  readonly userAgent: string
  readonly now: () => Instant
}

// Its types describe a default export; what Node imports is the function itself.
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => { readonly isAllowed: (url: string, agent: string) => boolean | undefined }

type Robots = { readonly allows: (url: string) => boolean; readonly until: Instant }

/** Makes a visitor; what hosts asked for is read from the store, so that a restart does not forget it. */
export function createVisitor({ dispatcher, guard, store, userAgent, now }: VisitorParts): Visitor {
  const queues = new Map<string, Promise<unknown>>()
  const robots = new Map<string, Robots>()

  const inTurn = <Result>(host: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (queues.get(host) ?? Promise.resolve()).then(work, work)
    const settled: Promise<void> = turn.then(
      () => undefined,
      () => undefined,
    )
    queues.set(host, settled)
    void settled.then(() => (queues.get(host) === settled ? queues.delete(host) : false))
    return turn
  }

  const get = async (url: string, headers: Headers): Promise<Visited> => {
    if (!URL.canParse(url))
      return { is: 'failed', fault: 'forbidden', why: `${url.slice(0, 200)} is no address`, status: null, headers: {} }
    const { host } = new URL(url)
    return inTurn(host, async () => {
      const until = (await store.hosts()).get(host)
      if (until !== undefined && until > now())
        return { is: 'held', until, why: `${host} asked to be left alone until ${until}` }
      const fetched = await fetchBytes(url, { dispatcher, guard, headers, ...feedLimits })
      const held = fetched.is === 'failed' ? retryAfter(fetched, now()) : undefined
      if (held !== undefined) await store.holdHost(host, held)
      return fetched
    })
  }

  const robotsOf = async (url: URL): Promise<Robots> => {
    const known = robots.get(url.origin)
    if (known !== undefined && known.until > now()) return known
    const file = `${url.origin}/robots.txt`
    const fetched = await get(file, { 'user-agent': userAgent, 'accept-encoding': 'gzip, br, deflate' })
    const until = plusMs(now(), dayMs)
    // A site without the file lets everybody in; one whose server fails is taken at its last word, or let be (RFC 9309, 2.3.1).
    const unreachable =
      fetched.is === 'held' || (fetched.is === 'failed' && (fetched.status === null || fetched.status >= 500))
    const text =
      fetched.is === 'fresh'
        ? Buffer.from(fetched.bytes)
            .toString('utf8')
            .slice(0, 500 * 1024)
        : ''
    const rules = parseRobots(file, text)
    const fresh: Robots = {
      allows: (page) => !unreachable && rules.isAllowed(page, 'Dateline') !== false,
      until: unreachable ? plusMs(now(), dayMs / 24) : until,
    }
    robots.set(url.origin, fresh)
    if (robots.size > 1_000) robots.delete(robots.keys().next().value ?? '')
    return fresh
  }

  return {
    get,
    getPage: async (url) => {
      if (!URL.canParse(url)) return get(url, {})
      if (!(await robotsOf(new URL(url))).allows(url))
        return {
          is: 'failed',
          fault: 'forbidden',
          why: 'the site’s robots.txt asks not to read this page',
          status: null,
          headers: {},
        }
      return get(url, {
        'user-agent': userAgent,
        accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
        'accept-encoding': 'gzip, br, deflate',
      })
    },
  }
}
