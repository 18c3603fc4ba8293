import { code, joined, plain, spaced } from './inline.ts'
import type { Inline, Message } from './message.ts'

/** A short answer: one line of text. */
export function notice(text: string, ...more: readonly Inline[]): Message {
  return { nodes: [{ kind: 'text', text: [plain(text), ...more] }] }
}

/** Something else that can be asked: the words of its button and the words behind the slash. */
export type Offer = { readonly label: string; readonly command: string }

/** A short answer that offers what can be asked instead, as buttons and as words to type. */
export function offer(text: string, offers: readonly Offer[]): Message {
  if (offers.length === 0) return notice(text)
  const typed = joined(
    offers.map(({ command }) => [code(`/${command}`)]),
    ', ',
  )
  return {
    nodes: [
      { kind: 'text', text: [plain(spaced(text.trimEnd())), ...typed] },
      { kind: 'actions', actions: offers },
    ],
  }
}
