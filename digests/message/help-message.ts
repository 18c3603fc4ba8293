import type { Words } from '../words/words.ts'
import { code, plain } from './inline.ts'
import type { Message } from './message.ts'
import { nextRuns, type NextDigest } from './next-message.ts'

/** What the help card says: its commands with their usage, and how things stand here. */
export type HelpCard = NextDigest & {
  readonly title: string
  /** A person of the topic, for the examples. */
  readonly name: string
  readonly usages: readonly { readonly usage: string; readonly about: string }[]
  readonly examples: readonly string[]
  readonly stored: number
}

/** The card of `help` and of the bare command: examples to copy, all commands, the next digest here. */
export function helpMessage(card: HelpCard, words: Words): Message {
  const { title, command, name, usages, examples, hasChannel, stored } = card
  const { help } = words
  return {
    title: help.title(title),
    nodes: [
      { kind: 'heading', text: [plain(help.examples)] },
      { kind: 'list', items: examples.map((example) => [code(`/${command} ${example}`)]) },
      { kind: 'heading', text: [plain(help.commands)] },
      {
        kind: 'list',
        items: usages.map(({ usage, about }) => [code(`/${command} ${usage}`), plain(`${words.colon}${about}`)]),
      },
      {
        kind: 'list',
        items: help
          .more(name)
          .map(({ typed, about }) => [code(`/${command} ${typed}`), plain(`${words.colon}${about}`)]),
      },
      ...(hasChannel ? [{ kind: 'context', text: nextRuns(card, words) } as const] : []),
      { kind: 'context', text: [plain(help.stored(stored))] },
    ],
  }
}
