import type { Message, Node } from '../../digests/message/message.ts'
import type { Payload } from '../adapter.ts'
import { partsOf, type Piece } from '../text/parts.ts'
import { safeMessage } from '../text/safe.ts'
import { componentsOf, linesOf, type Component } from './components.ts'
import * as limits from './limits.ts'

/** Discord's flags of a message, by number because its enums would load the SDK. */
export const flags = { ephemeral: 1 << 6, suppressNotifications: 1 << 12, componentsV2: 1 << 15 } as const

const container = 17

/** The body of a message, which names nobody to be rung. */
export type DiscordPayload = Payload & {
  readonly flags: number
  readonly allowed_mentions: { readonly parse: readonly [] }
  readonly components: readonly [{ readonly type: typeof container; readonly components: readonly Component[] }]
}

/**
 * A message as the bodies that Discord takes, one a part: a container of Components V2. Pure; whatever the message's
 * size, each part is within Discord's limits and every quotation is in them, word for word.
 */
export function renderForDiscord(message: Message): readonly DiscordPayload[] {
  const { title, nodes } = safeMessage(message, { link: limits.linkUrl, button: limits.button.url })
  let buttons = 0
  const next = (): number => buttons++
  const head = title === undefined ? [] : linesOf('## ', [{ kind: 'plain', text: title }])
  const all = [...head.map((component) => pieceOf(component, true)), ...nodes.flatMap((node) => piecesOf(node, next))]
  // The container is a component too.
  const parts = partsOf(all, { count: limits.componentsPerMessage - 1, text: limits.textPerMessage })
  return parts.length === 0 ? [payloadOf([{ type: 10, content: '…' }])] : parts.map(payloadOf)
}

function piecesOf(node: Node, next: () => number): readonly Piece<Component>[] {
  const leads = node.kind === 'heading' || node.kind === 'divider'
  return componentsOf(node, next).map((component) => pieceOf(component, leads))
}

function pieceOf(block: Component, leads: boolean): Piece<Component> {
  const count = 1 + ('components' in block ? block.components.length : 0)
  return { block, count, text: 'content' in block ? block.content.length : 0, leads }
}

function payloadOf(components: readonly Component[]): DiscordPayload {
  return {
    flags: flags.componentsV2,
    allowed_mentions: { parse: [] },
    components: [{ type: container, components }],
  }
}
