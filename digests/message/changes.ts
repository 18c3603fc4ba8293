import type { Change } from '../quote/difference.ts'
import { bold, italic, plain } from './inline.ts'
import type { Inline } from './message.ts'

/** A difference as it is read: what was left out in brackets with a minus, what was put in bold with a plus. */
export function changesInline(changes: readonly Change[]): readonly Inline[] {
  return changes.map(({ is, text }) => {
    switch (is) {
      case 'same':
        return plain(text)
      case 'removed':
        return italic(`[−${text.trim()}] `)
      case 'added':
        return bold(`[+${text.trim()}] `)
    }
  })
}
