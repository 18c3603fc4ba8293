import type { Health } from '../digest/digest.ts'
import type { Words } from '../words/words.ts'
import { healthRuns } from './health-line.ts'
import { bold, joined, plain } from './inline.ts'
import type { Inline, Message } from './message.ts'

/** What a chat's own page shows. Channels are ids as `slack:T1:C1`, instants ISO strings. */
export type AppHome = {
  readonly title: string
  readonly command: string
  readonly subscriptions: readonly {
    readonly channel: string
    readonly times: readonly string[]
    readonly days: readonly number[]
    readonly zone: string
    readonly paused: string | null
    readonly next: string | null
  }[]
  readonly recent: readonly { readonly channel: string; readonly at: string }[]
  readonly healths: readonly { readonly title: string; readonly health: Health | null }[]
}

/** More would not be read; the rest is counted. */
const shownSubscriptions = 20

/** The page of settings and status: which channels get digests and when, which came lately, how the feeds are. */
export function appHomeMessage({ title, command, subscriptions, recent, healths }: AppHome, words: Words): Message {
  const { home, settings, status } = words
  const at = (instant: string): Inline => ({ kind: 'time', at: instant, style: 'both' })
  const lines = subscriptions
    .slice(0, shownSubscriptions)
    .map(({ channel, times, days, zone, paused, next }) =>
      joined([
        [{ kind: 'channel', id: channel }],
        [plain(`${times.join(', ')}, ${settings.days(days)}, ${zone}`)],
        paused === null
          ? next === null
            ? []
            : [plain(words.nothing.next), at(next)]
          : [bold(`${settings.paused}${words.colon}`), plain(paused)],
      ]),
    )
  const hidden = subscriptions.length - lines.length
  const feeds = healths.map(({ title: topic, health }) => {
    const runs = healthRuns(health, words)
    return [bold(`${topic}${words.colon}`), ...(runs.length === 0 ? [plain(status.unpolled)] : runs)]
  })
  const came = recent.map(({ channel, at: instant }) => joined([[{ kind: 'channel', id: channel }], [at(instant)]]))
  return {
    title,
    nodes: [
      { kind: 'heading', text: [plain(home.subscriptions)] },
      lines.length === 0
        ? { kind: 'text', text: [plain(home.noSubscriptions(command))] }
        : { kind: 'list', items: hidden > 0 ? [...lines, [plain(`+${hidden}`)]] : lines },
      { kind: 'heading', text: [plain(home.recent)] },
      came.length === 0 ? { kind: 'text', text: [plain(home.noRecent)] } : { kind: 'list', items: came },
      { kind: 'heading', text: [plain(home.feeds)] },
      { kind: 'list', items: feeds },
      { kind: 'actions', actions: [{ label: words.help.all, command: `${command} help` }] },
    ],
  }
}
