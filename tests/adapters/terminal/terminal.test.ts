import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Reader } from '../../../adapters/adapter.ts'
import { createTerminal } from '../../../adapters/terminal/terminal.ts'
import { createWeb } from '../../../adapters/web/web.ts'
import type { Message } from '../../../digests/message/message.ts'
import { anyMessage } from '../messages.ts'

const reader: Reader = { platform: 'terminal', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false }
const textOf = (message: Message, look = { colour: false, columns: 60 }): string =>
  String(createTerminal(look).render(message, reader)[0]?.['text'])
// Articles are NFC, and wrapping gives NFC back.
const letters = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')

test('a quotation stands between marks, broken between words, with who said it under it', () => {
  const text = textOf({
    nodes: [
      {
        kind: 'quote',
        text: 'Lorries now pass the gate in one hour, and soon they will pass in less than that',
        by: [{ kind: 'bold', text: 'Marat Osmonkul' }],
      },
    ],
  })
  expect(text).toBe(
    '  │ “Lorries now pass the gate in one hour, and soon they\n  │ will pass in less than that”\n    — Marat Osmonkul\n',
  )
})

test('colours are there for people, and no control character of a publisher moves the cursor', () => {
  const message: Message = {
    title: 'A \u001b[2Jtitle',
    nodes: [{ kind: 'text', text: [{ kind: 'plain', text: 'fine\u0007\u202e' }] }],
  }
  expect(textOf(message)).toBe('A [2Jtitle\n\nfine\n')
  expect(textOf(message, { colour: true, columns: 60 })).toContain('\u001b[1m')
})

test('every message of any size shows every quotation’s words, in the terminal and on the page', () => {
  const web = createWeb({ host: '127.0.0.1', port: 0, token: null })
  fc.assert(
    fc.property(anyMessage, (message) => {
      const terminal = letters(textOf(message))
      const page = letters(
        String(web.render(message, reader)[0]?.['html'])
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      )
      for (const node of message.nodes) {
        if (node.kind !== 'quote') continue
        expect(terminal).toContain(letters(node.text))
        expect(page).toContain(letters(node.text))
      }
    }),
    { numRuns: 60 },
  )
})
