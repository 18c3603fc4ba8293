import type { types } from '@slack/bolt'
import type { Message, Node } from '../../digests/message/message.ts'
import type { Payload, Reader } from '../adapter.ts'
import { shorten } from '../text/cut.ts'
import { partsOf, type Piece } from '../text/parts.ts'
import { safeMessage } from '../text/safe.ts'
import { blocksOf, headingBlocks } from './blocks.ts'
import * as limits from './limits.ts'
import { escapeEntities } from './mrkdwn.ts'
import { plainOf, wordsOf } from './words.ts'

type Block = types.KnownBlock

/**
 * A message as the bodies that `chat.postMessage` takes, one a part. Pure; whatever the message's size, each part is
 * within Slack's limits and every quotation is in them, word for word.
 */
export function renderForSlack(message: Message, reader: Reader): readonly Payload[] {
  const parts = partsForSlack(message, reader)
  return parts.length === 0 ? [payloadOf([])] : parts.map(payloadOf)
}

/** The blocks of a message, those of each body together. */
export function partsForSlack(message: Message, reader: Reader): readonly (readonly Block[])[] {
  const { title, nodes } = safeMessage(message, { link: limits.linkUrl, button: limits.button.url })
  const head = title === undefined ? [] : headingBlocks([{ kind: 'plain', text: title }], reader)
  const all = [...head.map((block) => pieceOf(block, true)), ...nodes.flatMap((node) => piecesOf(node, reader))]
  return partsOf(all, { count: limits.blocksPerMessage, text: limits.textPerMessage })
}

function piecesOf(node: Node, reader: Reader): readonly Piece<Block>[] {
  return blocksOf(node, reader).map((block) => pieceOf(block, node.kind === 'heading' || node.kind === 'divider'))
}

function pieceOf(block: Block, leads: boolean): Piece<Block> {
  return { block, count: 1, text: wordsOf(block).length, leads }
}

function payloadOf(blocks: readonly Block[]): Payload {
  // Shown in notifications and read aloud by screen readers. An answer without any words still has to say something.
  const said = blocks.filter(({ type }) => type !== 'actions').map((block) => plainOf(wordsOf(block)))
  const words = said.filter((text) => text !== '').join('\n')
  const text = escapeEntities(shorten(words, limits.fallbackText, (text) => escapeEntities(text).length)) || '…'
  // Unfurled links would push the digest off the screen; Slack's defaults differ for text and media.
  const body = { text, unfurl_links: false, unfurl_media: false }
  return blocks.length === 0 ? body : { ...body, blocks }
}
