import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payload, Reader } from '../../../adapters/adapter.ts'
import { renderForSlack } from '../../../adapters/slack/render.ts'
import type { Message, Node } from '../../../digests/message/message.ts'
import { faultOfBlocks } from '../../fakes/slack/validate.ts'
import type { SlackBlock } from '../../fakes/slack/workspace.ts'
import { anyMessage, hostile, quotesOf, squeezed } from '../messages.ts'

const reader: Reader = { platform: 'slack', channel: null, user: null, locale: 'en', zone: 'UTC', mayChange: false }

type Element = {
  readonly type: string
  readonly text?: unknown
  readonly elements?: readonly Element[]
  readonly [key: string]: unknown
}

function render(...nodes: readonly Node[]): readonly SlackBlock[] {
  return renderForSlack({ nodes }, reader).flatMap(blocksOf)
}

function blocksOf(payload: Payload): readonly SlackBlock[] {
  return (payload['blocks'] ?? []) as readonly SlackBlock[]
}

function elementsOf(blocks: readonly Element[]): readonly Element[] {
  return blocks.flatMap((block) => [block, ...elementsOf(block.elements ?? [])])
}

/** What stands in quotation marks, all over a message. */
function quoted(payloads: readonly Payload[]): string {
  const quotes = elementsOf(payloads.flatMap(blocksOf) as readonly Element[]).filter(
    ({ type }) => type === 'rich_text_quote',
  )
  return quotes.map(({ elements }) => elements?.map(({ text }) => String(text)).join('')).join('')
}

describe('a message for Slack', () => {
  test('is taken by Slack and holds every quotation word for word, whatever its size', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const payloads = renderForSlack(message, reader)
        expect(payloads.length).toBeGreaterThan(0)
        for (const payload of payloads) {
          if (payload['blocks'] !== undefined) expect(faultOfBlocks(payload['blocks'])).toBeUndefined()
          expect(String(payload['text']).length).toBeLessThanOrEqual(4_000)
          expect(payload).toMatchObject({ unfurl_links: false, unfurl_media: false })
        }
        const said = quotesOf(message).filter((text) => text !== '')
        expect(squeezed(quoted(payloads))).toBe(said.map((text) => `“${text}”`).join(''))
      }),
      { numRuns: 100 },
    )
  })

  test.each(hostile)('rings nobody and links nowhere with %j', (text) => {
    const inlines = (['plain', 'bold', 'italic', 'code'] as const).map((kind) => ({ kind, text }))
    const message: Message = {
      title: text,
      nodes: [
        { kind: 'heading', text: inlines },
        { kind: 'text', text: inlines },
        { kind: 'quote', text, by: inlines, proof: { text, url: 'https://paper.example/1' } },
        { kind: 'list', items: [inlines] },
        { kind: 'context', text: inlines },
        { kind: 'actions', actions: [{ label: text, command: 'help' }] },
      ],
    }
    const payloads = renderForSlack(message, reader)
    const all = elementsOf(payloads.flatMap(blocksOf) as readonly Element[])
    const marked = all.filter(({ type }) => type === 'mrkdwn').map((element) => String(element.text))
    for (const read of [...marked, ...payloads.map((payload) => String(payload['text']))]) {
      expect(read.replace(/<https:\/\/paper\.example\/1\|[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u)
    }
    const kinds = new Set(all.map(({ type }) => type))
    for (const ringing of ['user', 'usergroup', 'channel', 'broadcast', 'emoji']) expect(kinds.has(ringing)).toBe(false)
    expect(JSON.stringify(payloads)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u0000|\\ud83d(?!\\ud)/u)
  })

  test('puts a quotation in marks, with who said it under it and the proof beside', () => {
    const [block] = render({
      kind: 'quote',
      text: 'We <will> meet & talk.',
      by: [{ kind: 'bold', text: 'Anna Petrova' }],
      proof: { text: 'The Paper', url: 'https://paper.example/1' },
    })
    expect(block).toEqual({
      type: 'rich_text',
      elements: [
        { type: 'rich_text_quote', elements: [{ type: 'text', text: '“We <will> meet & talk.”' }] },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '— ' },
            { type: 'text', text: 'Anna Petrova', style: { bold: true } },
            { type: 'text', text: ' · ' },
            { type: 'link', text: 'The Paper', url: 'https://paper.example/1' },
            { type: 'text', text: ' (paper.example)' },
          ],
        },
      ],
    })
  })

  test('continues a long quotation in the next block, after a sentence, with a sign on both sides', () => {
    const sentence = 'The council met and nobody left before the evening. '
    const texts = render({ kind: 'quote', text: sentence.repeat(100), by: [] }).map((block) =>
      quoted([{ blocks: [block] }]),
    )
    expect(texts.length).toBe(2)
    expect(texts[0]).toMatch(/^“The council .* evening\. \[…\]”$/u)
    expect(texts[1]).toMatch(/^“\[…\] The council .* evening\.”$/u)
  })

  test('shows where a link really leads', () => {
    const said = JSON.stringify(
      render({
        kind: 'text',
        text: [{ kind: 'link', text: 'https://good.example', url: 'https://good.example@bad.example/x' }],
      }),
    )
    expect(said).toContain('(bad.example)')
    expect(
      JSON.stringify(render({ kind: 'text', text: [{ kind: 'link', text: 'x', url: 'javascript:alert(1)' }] })),
    ).not.toContain('javascript')
  })

  test('moves a heading on with what it heads', () => {
    const filler: Node = { kind: 'text', text: [{ kind: 'plain', text: 'w '.repeat(1_450) }] }
    const heading: Node = { kind: 'heading', text: [{ kind: 'plain', text: 'The next story' }] }
    const parts = renderForSlack({ nodes: [filler, filler, filler, heading, filler] }, reader).map(blocksOf)
    expect(parts.map((blocks) => blocks.map(({ type }) => type))).toEqual([
      ['rich_text', 'rich_text', 'rich_text'],
      ['header', 'rich_text'],
    ])
  })
})

test('a notification says dates and links in words, not in markup', () => {
  const at = '2026-11-25T04:00:00.000Z'
  const text = [
    { kind: 'time', at, style: 'both' } as const,
    { kind: 'link', text: 'the news', url: 'https://news.example/a' } as const,
  ]
  const [payload] = renderForSlack({ nodes: [{ kind: 'context', text }] }, reader)
  expect(payload?.['text']).toMatch(/25 November 2026.*the news/u)
  expect(payload?.['text']).not.toMatch(/!date|https:/u)
})

test('a long host on a button keeps its end, which says whose it is', () => {
  const url = 'https://news.example.2026.11.24.articles.in.english.of.the.day.evil.example/a'
  const [payload] = renderForSlack({ nodes: [{ kind: 'actions', actions: [{ label: 'Read', url }] }] }, reader)
  expect(JSON.stringify(payload)).toMatch(/Read \(….*evil\.example\)/u)
})

test('a link with a long address behind a long text is not squeezed into the room that is left', () => {
  const text = [
    { kind: 'link', text: '<@'.repeat(5_000), url: 'http://a.aa' } as const,
    { kind: 'link', text: 'x'.repeat(9_000), url: `https://long.example/${'p'.repeat(1_834)}` } as const,
  ]
  for (const { blocks } of renderForSlack({ nodes: [{ kind: 'context', text }] }, reader))
    expect(faultOfBlocks(blocks)).toBeUndefined()
})

test('a long text whose marks escape each other stays within a block', () => {
  const text = '<t:0:R> **bold** __under__ ~~gone~~ *it* _it_ 𐀀𐀀𐀀 '.repeat(60)
  for (const { blocks } of renderForSlack({ nodes: [{ kind: 'context', text: [{ kind: 'plain', text }] }] }, reader))
    expect(faultOfBlocks(blocks)).toBeUndefined()
})

test('a long text of nothing but names of pictures is escaped in one pass, and stays within its blocks', () => {
  const text = ':a'.repeat(15_000)
  const began = performance.now()
  const payloads = renderForSlack({ nodes: [{ kind: 'context', text: [{ kind: 'plain', text }] }] }, reader)
  // A piece at a time, each measured to the text's end, took a minute.
  expect(performance.now() - began).toBeLessThan(2_000)
  for (const { blocks } of payloads) expect(faultOfBlocks(blocks)).toBeUndefined()
  expect(payloads.flatMap(blocksOf).length).toBeLessThan(60)
})
