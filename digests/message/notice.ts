import { code, joined, plain } from './inline.ts'
import type { Inline, Message } from './message.ts'

/** A short answer: one line of text. */
export function notice(text: string, ...more: readonly Inline[]): Message {
  return { nodes: [{ kind: 'text', text: [plain(text), ...more] }] }
}

/** A short answer that offers what can be asked instead, as buttons and as words to type. */
export function offer(
  text: string,
  offers: readonly { readonly label: string; readonly command: string }[],
  commandWord: string,
): Message {
  if (offers.length === 0) return notice(text)
  const typed = joined(
    offers.map(({ command }) => [code(`/${commandWord} ${command}`)]),
    ', ',
  )
  return {
    nodes: [
      { kind: 'text', text: [plain(`${text} `), ...typed] },
      { kind: 'actions', actions: offers },
    ],
  }
}
