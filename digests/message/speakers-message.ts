import type { Words } from '../words/words.ts'
import { code, dayOrTime, joined, plain, spaced } from './inline.ts'
import type { Message } from './message.ts'
import type { Offer } from './notice.ts'
import { pageNodes, type Page } from './pages.ts'

/** Who was quoted, what asks for their words, and when they were quoted last, null when no date is known. */
export type Lately = Offer & { readonly at: string | null }

/** The answer to `quote` without a name: a page of those who were quoted, the latest first. `command` is that of the list. */
export function speakersMessage(
  text: string,
  { shown, ...place }: Page<Lately>,
  command: string,
  words: Words,
): Message {
  const typed = shown.map(({ command: one, at }) => [
    code(`/${one}`),
    ...(at === null ? [] : [plain(' ('), dayOrTime(`${at.slice(0, 10)}T00:00:00.000Z`, words.day), plain(')')]),
  ])
  return {
    nodes: [
      { kind: 'text', text: [plain(spaced(text.trimEnd())), ...joined(typed, ', ')] },
      { kind: 'actions', actions: shown.map(({ label, command: one }) => ({ label, command: one })) },
      ...pageNodes(place, command, words),
    ],
  }
}
