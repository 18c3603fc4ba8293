import type { Health } from '../digest/digest.ts'
import type { Words } from '../words/words.ts'
import { healthRuns } from './health-line.ts'
import { code } from './inline.ts'
import type { Message } from './message.ts'
import { nextRuns, type NextDigest } from './next-message.ts'

/** What the card of the bare command says. */
export type HomeCard = NextDigest & {
  readonly title: string
  readonly examples: readonly string[]
  readonly health: Health | null
}

/** The card of the bare command: examples to copy, the next digest in the reader's zone, the feeds in a line. */
export function homeMessage(card: HomeCard, words: Words): Message {
  const { title, command, examples, health } = card
  const line = healthRuns(health, words)
  return {
    title: words.help.title(title),
    nodes: [
      { kind: 'heading', text: [{ kind: 'plain', text: words.help.examples }] },
      { kind: 'list', items: examples.map((example) => [code(`/${command} ${example}`)]) },
      { kind: 'context', text: nextRuns(card, words) },
      ...(line.length === 0 ? [] : [{ kind: 'context', text: line } as const]),
      { kind: 'actions', actions: [{ label: words.help.all, command: `${command} help` }] },
    ],
  }
}
