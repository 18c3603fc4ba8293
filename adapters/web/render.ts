import { raw } from 'hono/html'
import type { Action, Inline, Message, Node } from '../../digests/message/message.ts'
import type { Reader } from '../adapter.ts'
import { clean } from '../text/clean.ts'
import { timeInWords } from '../text/when.ts'
import { html, type Html } from './html.ts'

const none: Html = raw('')

/** A message as a piece of a page, escaped. */
export function renderHtml({ title, nodes }: Message, reader: Reader): Html {
  return html`<article class="answer">
    ${title === undefined ? none : html`<h2>${clean(title)}</h2>`} ${nodes.map((node) => renderNode(node, reader))}
  </article>`
}

function renderNode(node: Node, reader: Reader): Html {
  const inline = (text: readonly Inline[]) => text.map((run) => renderInline(run, reader))
  switch (node.kind) {
    case 'heading':
      return html`<h3>${inline(node.text)}</h3>`
    case 'text':
      return html`<p>${inline(node.text)}</p>`
    case 'quote':
      return html`<figure>
        <blockquote>“${clean(node.text)}”</blockquote>
        ${node.by.length === 0 ? none : html`<figcaption>${inline(node.by)}${node.proof === undefined ? none : html` ${renderLink(node.proof.text, node.proof.url)}`}</figcaption>`}
      </figure>`
    case 'list':
      return html`<ul>
        ${node.items.map((item) => html`<li>${inline(item)}</li>`)}
      </ul>`
    case 'context':
      return html`<p class="context">${inline(node.text)}</p>`
    case 'image':
      return html`<p>${renderLink(node.alt, node.url)}</p>`
    case 'divider':
      return html`<hr />`
    case 'actions':
      return html`<p class="actions">${node.actions.map((action) => renderAction(action))}</p>`
  }
}

function renderAction(action: Action): Html {
  if ('url' in action) return renderLink(action.label, action.url)
  const words = clean(`/${action.command}`)
  return html`<a class="button" href="/?words=${encodeURIComponent(words)}" data-words="${words}"
    >${clean(action.label)}</a
  > `
}

function renderInline(run: Inline, reader: Reader): Html {
  switch (run.kind) {
    case 'plain':
      return html`${clean(run.text)}`
    case 'bold':
      return html`<strong>${clean(run.text)}</strong>`
    case 'italic':
      return html`<em>${clean(run.text)}</em>`
    case 'code':
      // A command with places to fill in cannot be asked as it stands.
      if (!run.text.startsWith('/') || /[<[]/.test(run.text)) return html`<code>${clean(run.text)}</code>`
      return html`<a class="command" href="/?words=${encodeURIComponent(clean(run.text))}" data-words="${run.text}"
        ><code>${clean(run.text)}</code></a
      >`
    case 'link':
      return renderLink(run.text, run.url)
    case 'channel':
      return html`${clean(run.id)}`
    case 'time':
      return html`<time datetime="${run.at}" data-style="${run.style}">${timeInWords(run, reader)}</time>`
  }
}

/** A link that shows where it leads; anything but http and https stays text. */
function renderLink(text: string, url: string): Html {
  const target = URL.canParse(url) ? new URL(url) : undefined
  if (target === undefined || !/^https?:$/.test(target.protocol)) return html`${clean(text)}`
  return html`<a href="${target.href}" rel="noopener noreferrer nofollow" title="${target.host}">${clean(text)}</a>`
}
