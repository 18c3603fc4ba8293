import type { Words } from '../words/words.ts'
import { code, plain } from './inline.ts'
import type { Inline, Message } from './message.ts'

/** What the help card says: its commands with their usage, and how things stand here. */
export type HelpCard = {
  readonly title: string
  readonly command: string
  readonly usages: readonly { readonly usage: string; readonly about: string }[]
  readonly examples: readonly string[]
  readonly next: string | null
  readonly hasChannel: boolean
  readonly stored: number
}

/** The card of `help` and of the bare command: examples to copy, all commands, the next digest here. */
export function helpMessage(
  { title, command, usages, examples, next, hasChannel, stored }: HelpCard,
  words: Words,
): Message {
  const { help } = words
  const comes: readonly Inline[] =
    next === null
      ? [plain(help.noDigest(command))]
      : [plain(help.nextDigest), { kind: 'time', at: next, style: 'both' }]
  return {
    title: help.title(title),
    nodes: [
      { kind: 'heading', text: [plain(help.examples)] },
      { kind: 'list', items: examples.map((example) => [code(`/${command} ${example}`)]) },
      { kind: 'heading', text: [plain(help.commands)] },
      {
        kind: 'list',
        items: usages.map(({ usage, about }) => [code(`/${command} ${usage}`), plain(`: ${about}`)]),
      },
      {
        kind: 'list',
        items: help.more.map(({ typed, about }) => [code(`/${command} ${typed}`), plain(`: ${about}`)]),
      },
      ...(hasChannel ? [{ kind: 'context', text: comes } as const] : []),
      { kind: 'context', text: [plain(help.stored(stored))] },
    ],
  }
}
