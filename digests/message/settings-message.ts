import { readWish, type WishKind } from '../digest/filter.ts'
import type { Size } from '../digest/size.ts'
import type { Words } from '../words/words.ts'
import { bold, code, plain, spaced } from './inline.ts'
import type { Inline, Message } from './message.ts'

/** How a channel's digest is set. `days` are 1 (Monday) to 7; `next` is an ISO instant. */
export type SettingsCard = {
  readonly title: string
  readonly command: string
  readonly times: readonly string[]
  readonly zone: string
  readonly days: readonly number[]
  readonly size: Size
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly quiet: 'line' | 'off'
  readonly roundup: number | null
  readonly corrections: 'edit' | 'thread' | 'off'
  readonly paused: string | null
  readonly next: string | null
}

/** What a filter would have kept of how many articles, and the names in it that nobody bears who is known here. */
export type Tried = { readonly kept: number; readonly of: number; readonly strangers: readonly string[] }

/** The answer to `settings`: each setting, what the filter kept of the last week, and the command that changes them all. */
export function settingsMessage(card: SettingsCard, tried: Tried | null, words: Words): Message {
  const { settings } = words
  const row = rowsIn(words)
  const items: readonly (readonly Inline[])[] = [
    row(settings.when, `${card.times.join(', ')}, ${settings.days(card.days)}, ${card.zone}`),
    ...wishRows(card, tried, words),
    ...(card.paused === null ? [] : [row(settings.paused, card.paused)]),
    ...(card.next === null || card.paused !== null
      ? []
      : [[plain(words.nothing.next), { kind: 'time', at: card.next, style: 'both' } as const]]),
  ]
  return {
    title: settings.title(card.title),
    nodes: [
      { kind: 'list', items },
      { kind: 'context', text: [plain(spaced(settings.change)), code(commandOf(card))] },
      { kind: 'actions', actions: [{ label: words.form.change, command: `${card.command} subscribe` }] },
    ],
  }
}

const rowsIn =
  ({ colon }: Words) =>
  (label: string, value: string): readonly Inline[] => [bold(`${label}${colon}`), plain(value)]

/** What a digest holds and what is done about it, a row a setting; when it comes is told apart. `tried` is what its filter would have kept of the last week. */
export function wishRows(
  set: Pick<SettingsCard, 'size' | 'include' | 'exclude' | 'quiet' | 'roundup' | 'corrections'>,
  tried: Tried | null,
  words: Words,
): readonly (readonly Inline[])[] {
  const { settings } = words
  const row = rowsIn(words)
  const kinds = wantedByKind(set.include)
  return [
    row(settings.size, settings.sizeOf(set.size)),
    ...kinds.map(([kind, values]) => row(settings.include[kind], values.join(', '))),
    ...(kinds.length < 2 ? [] : [[plain(settings.includeAll)]]),
    ...(set.exclude.length === 0 ? [] : [row(settings.exclude, set.exclude.join(', '))]),
    ...(tried === null ? [] : [[plain(settings.kept(tried.kept, tried.of))]]),
    ...(tried?.strangers ?? []).map((name) => [plain(settings.stranger(name))]),
    row(settings.quiet, settings.quietOf(set.quiet)),
    ...(set.roundup === null ? [] : [row(settings.roundup, settings.days([set.roundup]))]),
    row(settings.corrections, settings.correctionsOf(set.corrections)),
  ]
}

// One of each kind is enough, and of each kind one has to be.
function wantedByKind(include: readonly string[]): readonly (readonly [WishKind, readonly string[]])[] {
  const wishes = Map.groupBy(include.map(readWish), ({ kind }) => kind)
  return [...wishes].map(([kind, those]) => [kind, those.map(({ value }) => value)])
}

/** A wish as it is typed: of several words in quotation marks. */
export function typable(wish: string): string {
  return wish.includes(' ') ? `"${wish}"` : wish
}

/** The command that would set all this again. */
function commandOf({
  command,
  times,
  days,
  zone,
  size,
  include,
  exclude,
  quiet,
  corrections,
  roundup,
}: SettingsCard): string {
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  const parts = [
    ...times,
    ...(days.length === 7 ? [] : [days.map((day) => names[day - 1]).join(',')]),
    zone,
    ...(size === 'standard' ? [] : [size]),
    ...include.map((word) => `+${typable(word)}`),
    ...exclude.map((word) => `-${typable(word)}`),
    ...(quiet === 'off' ? ['quiet'] : []),
    ...(roundup === null ? [] : [`roundup:${names[roundup - 1]}`]),
    ...(corrections === 'edit' ? [] : [`corrections:${corrections}`]),
  ]
  return `/${command} subscribe ${parts.join(' ')}`
}
