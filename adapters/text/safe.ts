import type { Action, Inline, Message, Node } from '../../digests/message/message.ts'
import { clean, cleanLine } from './clean.ts'
import { toWebLink } from './web-link.ts'

/** How long an address a platform takes in a link of a text, and in a button. */
export type UrlLimits = { readonly link: number; readonly button: number }

/**
 * The message as it may be shown to a room full of people: nothing invisible and harmful, each link followed by its true
 * host, and what is no link of the web only a text. What is empty is left out, for platforms refuse it.
 */
export function safeMessage(message: Message, limits: UrlLimits): Message {
  const title = cleanLine(message.title ?? '')
  const nodes = message.nodes.flatMap((node) => safeNode(node, limits))
  return title === '' ? { nodes } : { title, nodes }
}

function safeNode(node: Node, limits: UrlLimits): readonly Node[] {
  switch (node.kind) {
    case 'heading':
    case 'text':
    case 'context': {
      const text = safeInlines(node.text, limits)
      return text.length === 0 ? [] : [{ kind: node.kind, text }]
    }
    case 'quote':
      return safeQuote(node, limits)
    case 'list': {
      const items = node.items.map((item) => safeInlines(item, limits)).filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ kind: 'list', items }]
    }
    case 'image':
      return safeImage(node, limits)
    case 'divider':
      return [node]
    case 'actions':
      return safeActions(node.actions, limits)
  }
}

function safeQuote(node: Extract<Node, { kind: 'quote' }>, limits: UrlLimits): readonly Node[] {
  const text = clean(node.text).trim()
  if (text === '') return []
  const by = safeInlines(node.by, limits)
  const proof = node.proof === undefined ? [] : safeInlines([{ kind: 'link', ...node.proof }], limits)
  const apart: readonly Inline[] = by.length > 0 && proof.length > 0 ? [{ kind: 'plain', text: ' · ' }] : []
  return [{ kind: 'quote', text, by: [...by, ...apart, ...proof] }]
}

function safeImage({ url, alt }: Extract<Node, { kind: 'image' }>, limits: UrlLimits): readonly Node[] {
  const link = toWebLink(url, limits.button)
  const words = cleanLine(alt)
  if (link !== undefined) return [{ kind: 'image', url: link.url, alt: words === '' ? link.host : words }]
  return words === '' ? [] : [{ kind: 'context', text: [{ kind: 'plain', text: words }] }]
}

// A button whose address is too long for a button, as those of news aggregators are, becomes a link in a line of its own.
function safeActions(actions: readonly Action[], limits: UrlLimits): readonly Node[] {
  const labelled = actions.map((action): Action => {
    const label = cleanLine(action.label)
    return 'url' in action ? { ...action, label } : { ...action, label, command: cleanLine(action.command) }
  })
  const isButton = (action: Action): boolean =>
    action.label !== '' && ('command' in action || toWebLink(action.url, limits.button) !== undefined)
  const buttons = labelled.filter(isButton)
  const links = labelled.flatMap((action) =>
    isButton(action) || !('url' in action)
      ? []
      : safeInlines([{ kind: 'link', text: action.label, url: action.url }], limits),
  )
  return [
    ...(buttons.length > 0 ? [{ kind: 'actions', actions: buttons } as const] : []),
    ...(links.length > 0 ? [{ kind: 'text', text: links } as const] : []),
  ]
}

const isChannel = /^[a-z]+:[\w@]+:\w+$/u

function safeInlines(inlines: readonly Inline[], limits: UrlLimits): readonly Inline[] {
  const safe = inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === 'time') return Number.isNaN(Date.parse(inline.at)) ? plain(inline.at) : [inline]
    if (inline.kind === 'channel') return isChannel.test(inline.id) ? [inline] : plain(inline.id)
    if (inline.kind !== 'link') return inline.text === '' ? [] : [{ kind: inline.kind, text: clean(inline.text) }]
    const link = toWebLink(inline.url, limits.link)
    const text = cleanLine(inline.text)
    if (link === undefined) return plain(text)
    if (text === '' || text === link.host) return [{ kind: 'link', text: link.host, url: link.url }]
    return [{ kind: 'link', text, url: link.url }, ...plain(` (${link.host})`)]
  })
  const words = safe.some((inline) => !('text' in inline) || inline.text.trim() !== '')
  return words ? safe.filter((inline) => !('text' in inline) || inline.text !== '') : []
}

function plain(text: string): readonly Inline[] {
  return [{ kind: 'plain', text: clean(text) }]
}
