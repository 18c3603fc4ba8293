import type { Dispatcher } from 'undici'
import { dayMs, hourMs, plusMs, type Instant } from '../instant.ts'
import type { Locks } from '../locks/locks.ts'
import type { Robots, Store } from '../store/store.ts'
import { feedLimits, fetchBytes, mostRedirects, type Fetched, type Headers } from './fetch.ts'
import type { Guard } from './guard.ts'
import { retryAfter } from './manners.ts'
import { longestRobots, readRobots, type Allows } from './robots.ts'
import { Stopped } from '../stopped.ts'

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
  readonly dispatcher: () => Promise<Dispatcher>
  readonly guard: Guard
  readonly store: Pick<Store, 'hosts' | 'holdHost' | 'robotsOf' | 'keepRobots'>
  readonly userAgent: string
  readonly now: () => Instant
  /** True once the program is to stop: then nobody is asked any more, and who waits for an answer gets `Stopped`. */
  readonly stopping: () => boolean
  /** Does work while no other process does work under this name. */
  readonly alone: Locks['alone']
}

/** What a site allows, and until when that holds; null when it could not be asked. */
type Rules = { readonly allows: Allows | null; readonly until: Instant }

/** Rules of so many sites are held; those of others are read from the store again. */
const sitesInMind = 100

/** Makes a visitor; what hosts asked for is read from the store, so that a restart does not forget it. */
export function createVisitor({ dispatcher, guard, store, userAgent, now, stopping, alone }: VisitorParts): Visitor {
  const pageHeaders = {
    'user-agent': userAgent,
    accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
    'accept-encoding': 'gzip, br, deflate',
  }
  const queues = new Map<string, Promise<unknown>>()
  const rules = new Map<string, Rules>()

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

  const ask = async (url: string, headers: Headers, follows: boolean): Promise<Visited> => {
    if (!URL.canParse(url)) return refused(`${url.slice(0, 200)} is no address`)
    const { host } = new URL(url)
    const fetchNow = async (): Promise<Visited> => {
      if (stopping()) throw new Stopped()
      const hosts = await store.hosts()
      const heldAt = (one: string): Visited | undefined => {
        const until = hosts.get(one)
        if (until === undefined || until <= now()) return undefined
        return { is: 'held', until, why: `${one} asked to be left alone until ${until}` }
      }
      const held = heldAt(host)
      if (held !== undefined) return held
      const fetched = await fetchBytes(url, {
        dispatcher: await dispatcher(),
        guard,
        headers,
        mayFollow: (next) => follows && (next.host === host || heldAt(next.host) === undefined),
        ...feedLimits,
      })
      if (fetched.is !== 'failed') return fetched
      if (fetched.to !== undefined) return heldAt(new URL(fetched.to).host) ?? fetched
      const until = retryAfter(fetched, now())
      // Whoever asked for it is left alone: after a redirect another host.
      if (until !== undefined) await store.holdHost(new URL(fetched.url ?? url).host, until)
      return fetched
    }
    return inTurn(host, () => alone(`host ${host}`, fetchNow))
  }
  const get = (url: string, headers: Headers) => ask(url, headers, true)

  const askRobots = async (origin: string): Promise<Robots> => {
    const fetched = await get(`${origin}/robots.txt`, {
      'user-agent': userAgent,
      'accept-encoding': 'gzip, br, deflate',
    })
    // A site without the file lets everybody in; one whose server fails is let be for an hour (RFC 9309, 2.3.1).
    if (fetched.is === 'held') return { text: null, until: fetched.until }
    if (fetched.is === 'failed' && (fetched.status === null || fetched.status >= 500))
      return { text: null, until: plusMs(now(), hourMs) }
    const text = fetched.is === 'fresh' ? Buffer.from(fetched.bytes).toString('utf8').slice(0, longestRobots) : ''
    return { text, until: plusMs(now(), dayMs) }
  }

  const rulesOf = async (origin: string): Promise<Rules> => {
    const read = rules.get(origin)
    if (read !== undefined && read.until > now()) return read
    const kept = await store.robotsOf(origin)
    const known = kept !== undefined && kept.until > now() ? kept : undefined
    const { text, until } = known ?? (await askRobots(origin))
    const robots = { allows: text === null ? null : readRobots(text), until }
    if (known === undefined) await store.keepRobots(origin, { text, until }, now())
    rules.set(origin, robots)
    if (rules.size > sitesInMind) rules.delete(rules.keys().next().value ?? '')
    return robots
  }

  // Each address of a chain of redirects is asked of its own site, and waits for its own host's turn.
  const getPage = async (url: string, redirects = 0): Promise<Visited> => {
    if (!URL.canParse(url)) return refused(`${url.slice(0, 200)} is no address`)
    const { origin, href } = new URL(url)
    const { allows, until } = await rulesOf(origin)
    if (allows === null) return { is: 'held', until, why: `${origin}/robots.txt could not be read` }
    if (!allows(href)) return refused('the site’s robots.txt asks not to read this page')
    const visited = await ask(url, pageHeaders, false)
    const to = visited.is === 'failed' ? visited.to : undefined
    return to === undefined || redirects === mostRedirects ? visited : getPage(to, redirects + 1)
  }

  return { get, getPage: (url) => getPage(url) }
}

function refused(why: string): Visited {
  return { is: 'failed', fault: 'forbidden', why, status: null, headers: {} }
}
