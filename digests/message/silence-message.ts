import type { Words } from '../words/words.ts'
import { bold, joined, plain } from './inline.ts'
import type { Message } from './message.ts'

/** A feed that does not answer: what is wrong, and since when, as an ISO instant. */
export type SilentFeed = {
  readonly publisher: string
  readonly url: string
  readonly trouble: string
  readonly since: string | null
}

/** What an owner is told of feeds that have not answered for a day. */
export function silenceMessage(feeds: readonly SilentFeed[], { health, sources }: Words): Message {
  const items = feeds.map(({ publisher, url, trouble, since }) =>
    joined([
      [bold(publisher), plain(` ${url}`)],
      trouble === '' ? [] : [plain(trouble)],
      since === null ? [] : [plain(sources.silent), { kind: 'time', at: since, style: 'both' }],
    ]),
  )
  return {
    nodes: [
      { kind: 'text', text: [plain(health.silentForADay(feeds.length))] },
      { kind: 'list', items },
    ],
  }
}
