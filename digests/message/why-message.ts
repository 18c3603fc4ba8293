import type { Article } from '../article/article.ts'
import type { Words } from '../words/words.ts'
import { dayOrTime, joined, linked, plain, spaced } from './inline.ts'
import type { Inline, Message } from './message.ts'
import { shownTitle } from './shown-title.ts'

/** A digest by its channel, null for the one where it is asked, and its day. */
export type ToldIn = { readonly channel: string | null; readonly day: string }

/** The other articles of a story, the digests that told this article and those that told the others, and whether the filter here keeps it out. */
export type InStory = {
  readonly others: readonly Article[]
  readonly told: readonly ToldIn[]
  readonly othersTold: readonly ToldIn[]
  readonly isFilteredOut: boolean
}

/**
 * The stages that an address went through. `found` and `judged` are null where no feed and no hand gave it, as with articles that ship with a
 * topic; `origin` and `story` where no article of it is stored.
 */
export type Stages = {
  readonly title: string
  readonly found: { readonly feed: string | null; readonly at: string } | null
  readonly judged: { readonly kept: boolean; readonly score: number; readonly why: string } | null
  readonly origin: {
    readonly textFrom: 'page' | 'feed' | 'file'
    readonly storedAt: string
    readonly sample: boolean
  } | null
  readonly story: InStory | null
}

/** The answer to `why`: found where, kept or dropped because of what, of which story, told in which digests or left out why. */
export function whyMessage({ title, found, judged, origin, story }: Stages, words: Words): Message {
  const items: readonly (readonly Inline[])[] = [
    foundLine(found, origin, words),
    judged === null
      ? []
      : [plain((judged.kept ? words.why.kept : words.why.dropped)(Math.round(judged.score * 10) / 10, judged.why))],
    origin === null ? [] : [plain(words.why.from(origin.textFrom))],
    ...(story === null || judged?.kept === false ? [] : storyLines(story, words)),
  ].filter((line) => line.length > 0)
  const nodes = [{ kind: 'list', items } as const]
  return title === '' ? { nodes } : { title: shownTitle(title, words), nodes }
}

function foundLine(found: Stages['found'], origin: Stages['origin'], { why, day }: Words): readonly Inline[] {
  if (found === null)
    return origin === null
      ? []
      : [plain(spaced(origin.sample ? why.ships : why.stored)), dayOrTime(origin.storedAt, day)]
  return found.feed === null
    ? [plain(spaced(why.fromFile)), dayOrTime(found.at, day)]
    : [plain(why.found(found.feed)), { kind: 'time', at: found.at, style: 'both' }]
}

function storyLines(
  { others, told, othersTold, isFilteredOut }: InStory,
  words: Words,
): readonly (readonly Inline[])[] {
  const { why } = words
  const alike = others
    .slice(0, 3)
    .map((other): readonly Inline[] => [
      linked(shownTitle(other.title, words), other.url),
      plain(`${words.comma}${other.source.name}`),
    ])
  return [
    alike.length === 0 ? [plain(why.alone)] : [plain(spaced(why.story)), ...joined(alike, '; ')],
    told.length > 0
      ? [plain(spaced(why.told)), ...digests(told, words)]
      : [plain(isFilteredOut ? why.filtered : why.untold)],
    ...(told.length > 0 || isFilteredOut || othersTold.length === 0
      ? []
      : [[plain(spaced(why.othersTold)), ...digests(othersTold, words)]]),
  ]
}

function digests(told: readonly ToldIn[], { why, comma, day }: Words): readonly Inline[] {
  return joined(
    told.map((one): readonly Inline[] => [
      one.channel === null ? plain(why.thisChannel) : { kind: 'channel', id: one.channel },
      plain(`${comma}${day(one.day)}`),
    ]),
    '; ',
  )
}
