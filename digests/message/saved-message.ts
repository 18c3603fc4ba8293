import { upcoming } from '../words/upcoming.ts'
import type { Words } from '../words/words.ts'
import { plain } from './inline.ts'
import type { Message, Node } from './message.ts'
import { wishRows, type SettingsCard, type Tried } from './settings-message.ts'

/** A digest that was set. Instants are ISO strings; `tried` is what its filter would have kept of the last week, null without a filter. */
export type SavedDigest = Omit<SettingsCard, 'paused' | 'next'> & {
  readonly first: string | null
  readonly now: string
  readonly tried: Tried | null
}

/** All that was set, when the first digest comes, and the buttons that try it out and change it. */
export function savedMessage(saved: SavedDigest, words: Words): Message {
  const { title, command, times, days, zone, first, now, tried } = saved
  const { form, subscription, settings } = words
  const preview: readonly Node[] = first === null ? [] : [previewOf(first, now, zone, words)]
  return {
    nodes: [
      { kind: 'text', text: [plain(subscription.saved(title, settings.days(days), times.join(', '), zone))] },
      ...preview,
      { kind: 'list', items: wishRows(saved, tried, words) },
      {
        kind: 'actions',
        actions: [
          { label: form.test, command: `${command} digest test share`, style: 'primary' },
          { label: form.change, command: `${command} subscribe` },
        ],
      },
    ],
  }
}

/** When the first digest comes, in its own zone, and how far that is from now. */
export function previewOf(first: string, now: string, zone: string, { form, locale }: Words): Node {
  const { when, from } = upcoming(locale, zone, first, now)
  return { kind: 'text', text: [{ kind: 'bold', text: form.preview(when, zone, from) }] }
}
