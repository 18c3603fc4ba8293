import { styleText } from 'node:util'
import wrapAnsi from 'wrap-ansi'
import type { Action, Inline, Message, Node } from '../../digests/message/message.ts'
import type { Reader } from '../adapter.ts'
import { clean } from '../text/clean.ts'
import { timeInWords } from '../text/when.ts'

/** How the terminal's answers look: `colour` when a person reads them, `columns` its width in cells. */
export type TerminalLook = { readonly colour: boolean; readonly columns: number }

/** In which language and zone instants are told. */
type Locale = Pick<Reader, 'locale' | 'zone'>

type Format = Parameters<typeof styleText>[0]
type Pen = (format: Format, text: string) => string

/** A message as readable text. Every quotation stands in it word for word, between marks. */
export function renderText({ title, nodes }: Message, reader: Locale, { colour, columns }: TerminalLook): string {
  const pen: Pen = (format, text) => (colour && text !== '' ? styleText(format, text, { validateStream: false }) : text)
  const blocks = nodes.map((node) => renderNode(node, reader, pen, columns))
  const head = title === undefined ? [] : [wrapped(pen(['bold', 'underline'], clean(title)), columns, '')]
  return `${[...head, ...blocks].filter((block) => block !== '').join('\n\n')}\n`
}

function renderNode(node: Node, reader: Locale, pen: Pen, columns: number): string {
  const inline = (text: readonly Inline[]): string => text.map((run) => renderInline(run, reader, pen)).join('')
  switch (node.kind) {
    case 'heading':
      return wrapped(pen('bold', inline(node.text)), columns, '')
    case 'text':
      return wrapped(inline(node.text), columns, '')
    case 'quote': {
      const words = wrapped(pen('cyan', `“${clean(node.text)}”`), columns, '  │ ')
      const proof = node.proof === undefined ? '' : ` ${node.proof.url}`
      return node.by.length === 0 ? words : `${words}\n${wrapped(`— ${inline(node.by)}${proof}`, columns, '    ')}`
    }
    case 'list':
      return node.items.map((item) => wrapped(inline(item), columns, '    ').replace(/^ {4}/, '  • ')).join('\n')
    case 'context':
      return wrapped(pen('dim', inline(node.text)), columns, '')
    case 'image':
      return wrapped(`[${clean(node.alt)}] ${node.url}`, columns, '')
    case 'divider':
      return pen('dim', '─'.repeat(Math.min(columns, 40)))
    case 'actions':
      return node.actions.map((action) => wrapped(renderAction(action, pen), columns, '  ')).join('\n')
  }
}

function renderAction(action: Action, pen: Pen): string {
  const does = 'url' in action ? action.url : `/${action.command}`
  return `${pen('dim', '→')} ${clean(action.label)}: ${pen('green', clean(does))}`
}

function renderInline(run: Inline, reader: Locale, pen: Pen): string {
  switch (run.kind) {
    case 'plain':
      return clean(run.text)
    case 'bold':
      return pen('bold', clean(run.text))
    case 'italic':
      return pen('italic', clean(run.text))
    case 'code':
      return pen('green', clean(run.text))
    case 'link':
      return `${clean(run.text)} <${clean(run.url)}>`
    case 'channel':
      return clean(run.id)
    case 'time':
      return timeInWords(run, reader)
  }
}

/** Each line behind `indent`, broken between words; only a word longer than the line is cut. */
function wrapped(text: string, columns: number, indent: string): string {
  return wrapAnsi(text, Math.max(columns - indent.length, 20), { hard: true })
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n')
}
