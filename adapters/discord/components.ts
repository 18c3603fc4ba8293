import type { Action, Inline, Node } from '../../digests/message/message.ts'
import { chunk } from '../text/chunk.ts'
import { pieces, shorten, shortenHost } from '../text/cut.ts'
import { toWebLink } from '../text/web-link.ts'
import { button, buttonsPerRow, image, textDisplay } from './limits.ts'
import { escapeMarkdown, markdown, markdownCost, markdownSize, prefixed } from './markdown.ts'

// Discord's numbers of components and of button styles; its enums would load the SDK.
const row = 1
const buttonType = 2
const text = 10
const gallery = 12
const separator = 14

type Button = { readonly type: typeof buttonType; readonly style: number; readonly label: string } & (
  { readonly custom_id: string } | { readonly url: string }
)

/** A component inside the container of a message, as JSON. */
export type Component =
  | { readonly type: typeof text; readonly content: string }
  | { readonly type: typeof row; readonly components: readonly Button[] }
  | { readonly type: typeof gallery; readonly items: readonly Media[] }
  | { readonly type: typeof separator; readonly divider: boolean; readonly spacing: 1 | 2 }

type Media = { readonly media: { readonly url: string }; readonly description: string }

const buttonStyles = { primary: 1, plain: 2, danger: 4, link: 5 } as const

// The room of a prefix such as `### `, of the marks around a quotation and of the sign that it goes on.
const around = 16

/** The components of one node of a safe message, each within its own limits. `next` numbers the buttons of a message. */
export function componentsOf(node: Node, next: () => number): readonly Component[] {
  switch (node.kind) {
    case 'heading':
      return linesOf('### ', node.text)
    case 'text':
      return chunked(node.text).map((part) => display(part.map(markdown).join('')))
    case 'quote':
      return quoteOf(node)
    case 'list':
      return listOf(node.items)
    case 'context':
      return chunked(node.text).map((part) => display(prefixed('-# ', part.map(markdown).join(''))))
    case 'image': {
      const description = shorten(node.alt, image.description)
      return [{ type: gallery, items: [{ media: { url: node.url }, description }] }]
    }
    case 'divider':
      return [{ type: separator, divider: true, spacing: 1 }]
    case 'actions':
      return rowsOf(node.actions.flatMap((action) => buttonOf(action, next)))
  }
}

/** Words on one line behind a prefix, as a heading is; in several when they are too long. */
export function linesOf(prefix: string, inlines: readonly Inline[]): readonly Component[] {
  return chunked(inlines).map((part) => display(`${prefix}${onOneLine(part)}`))
}

function quoteOf(quote: Extract<Node, { kind: 'quote' }>): readonly Component[] {
  const texts = pieces(quote.text, textDisplay - around, markdownCost)
  const quotes = texts.map((piece, index) => {
    const before = index === 0 ? '“' : '“[…] '
    const after = index === texts.length - 1 ? '”' : ' […]”'
    return prefixed('> ', `${before}${escapeMarkdown(piece.trim())}${after}`)
  })
  const by: readonly Inline[] = quote.by.length === 0 ? [] : [{ kind: 'plain', text: '— ' }, ...quote.by]
  const lines = chunked(by).map((part) => `-# ${onOneLine(part)}`)
  const together = `${quotes.at(-1) ?? ''}\n${lines[0] ?? ''}`.trim()
  const fits = together.length <= 2 * textDisplay
  const all = fits ? [...quotes.slice(0, -1), together, ...lines.slice(1)] : [...quotes, ...lines]
  return all.map(display)
}

function listOf(items: readonly (readonly Inline[])[]): readonly Component[] {
  const lines = items.flatMap((item) => chunked(item).map((part) => `- ${onOneLine(part)}`))
  const displays: string[] = []
  for (const line of lines) {
    const last = displays.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= textDisplay)
      displays[displays.length - 1] = `${last}\n${line}`
    else displays.push(line)
  }
  return displays.map(display)
}

function rowsOf(buttons: readonly Button[]): readonly Component[] {
  const rows: Component[] = []
  for (let start = 0; start < buttons.length; start += buttonsPerRow) {
    rows.push({ type: row, components: buttons.slice(start, start + buttonsPerRow) })
  }
  return rows
}

// A command that is too long for a button is left out: cut, it would be another command.
function buttonOf(action: Action, next: () => number): readonly Button[] {
  if ('url' in action) {
    const link = toWebLink(action.url, button.url)
    if (link === undefined) return []
    const host = ` (${shortenHost(link.host, button.label / 2)})`
    const label = `${shorten(action.label, button.label - host.length)}${host}`
    return [{ type: buttonType, style: buttonStyles.link, label, url: link.url }]
  }
  const custom_id = customIdOf(action.command, next())
  if (custom_id.length > button.customId) return []
  const style = buttonStyles[action.style ?? 'plain']
  return [{ type: buttonType, style, label: shorten(action.label, button.label), custom_id }]
}

/** Discord wants each id of a message's buttons to be its own, so that the words of the command come with a number. */
export function customIdOf(command: string, number: number): string {
  return `${number}:${command}`
}

/** The words of the command in a button's id. */
export function commandIn(customId: string): string {
  return customId.slice(customId.indexOf(':') + 1)
}

function chunked(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  return chunk(inlines, textDisplay - around, markdownSize)
}

function onOneLine(inlines: readonly Inline[]): string {
  return inlines
    .map(markdown)
    .join('')
    .replace(/\s*\n\s*/gu, ' ')
    .trim()
}

function display(content: string): Component {
  return { type: text, content }
}
