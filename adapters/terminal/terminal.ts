import type { Adapter } from '../adapter.ts'
import { renderText, type TerminalLook } from './render.ts'

/** The terminal: it answers when it is asked, and nothing is posted there unasked. A payload is `{ text }`. */
export function createTerminal(look: TerminalLook): Adapter {
  return {
    platform: 'terminal',
    channels: null,
    alone: null,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    listens: () => false,
    render: (message, reader) => [{ text: renderText(message, reader, look) }],
  }
}
