import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderForDiscord } from '../../../adapters/discord/render.ts'
import type { Message, Node } from '../../../digests/message/message.ts'
import { allOf, type Fields } from '../../fakes/discord/guild.ts'
import { faultOfMessage, textOf } from '../../fakes/discord/validate.ts'
import { anyMessage, hostile, quotesOf, squeezed } from '../messages.ts'

function partsOf(...nodes: readonly Node[]): readonly (readonly Fields[])[] {
  return renderForDiscord({ nodes }).map(({ components }) => components)
}

function said(...nodes: readonly Node[]): string {
  return partsOf(...nodes)
    .map(textOf)
    .join('\n')
}

/** What Discord shows of markdown in which a backslash takes the meaning from the next mark. */
function shown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1')
}

/** What stands in quotation marks, all over a message: the lines of block quotes. */
function quoted(message: Message): string {
  const displays = renderForDiscord(message).flatMap(({ components }) => allOf(components))
  const lines = displays.flatMap(({ content }) => (typeof content === 'string' ? content.split('\n') : []))
  return lines
    .filter((line) => line.startsWith('> '))
    .map((line) => shown(line.slice(2)))
    .join('')
}

describe('a message for Discord', () => {
  test('is taken by Discord and holds every quotation word for word, whatever its size', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const payloads = renderForDiscord(message)
        expect(payloads.length).toBeGreaterThan(0)
        for (const payload of payloads) expect(faultOfMessage(payload)).toBeUndefined()
        const quotes = quotesOf(message).filter((text) => text !== '')
        expect(squeezed(quoted(message))).toBe(quotes.map((text) => `“${text}”`).join(''))
      }),
      { numRuns: 100 },
    )
  })

  test.each(hostile)('rings nobody and links nowhere with %j', (text) => {
    const inlines = (['plain', 'bold', 'italic', 'code'] as const).map((kind) => ({ kind, text }))
    const payloads = renderForDiscord({
      title: text,
      nodes: [
        { kind: 'heading', text: inlines },
        { kind: 'text', text: inlines },
        { kind: 'quote', text, by: inlines, proof: { text, url: 'https://paper.example/1' } },
        { kind: 'list', items: [inlines] },
        { kind: 'context', text: inlines },
      ],
    })
    const source = payloads.map(({ components }) => textOf(components)).join('\n')
    // The source without our own link and without code, in which nothing has a meaning; an escaped mark is a letter.
    const read = source
      .replace(/\\[^0-9A-Za-z\s]/gu, 'x')
      .replace(/\[[^[\]]*\]\(https:\/\/paper\.example\/1\)/gu, '')
      .replace(/`[^`]*`/gu, '')
    expect(read).not.toMatch(/[<@`|~_[\]]|:\w|^\s*\d+[.)]/mu)
    expect(read.replace(/^(?:#{2,3} |-# |> |- )/gmu, '')).not.toMatch(/^\s*(?:[#>+-]|\d+[.)])|>>>/mu)
    expect(JSON.stringify(payloads)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\u0000/u)
  })

  test('puts a quotation in marks in a block quote, with who said it under it and the proof beside', () => {
    const quote: Node = {
      kind: 'quote',
      text: 'We *will* meet.\nAnd talk.',
      by: [{ kind: 'bold', text: 'Anna Petrova' }],
      proof: { text: 'The Paper', url: 'https://paper.example/1' },
    }
    expect(said(quote)).toBe(
      '> “We \\*will\\* meet.\n> And talk.”\n-# — **Anna Petrova** · [The Paper](https://paper.example/1) (paper.example)',
    )
  })

  test('continues a long quotation in the next block, after a sentence, with a sign on both sides', () => {
    const sentence = 'The council met and nobody left before the evening. '
    const displays = said({ kind: 'quote', text: sentence.repeat(60), by: [] }).split('\n')
    expect(displays.length).toBe(2)
    expect(displays[0]).toMatch(/^> “The council .* evening\. \[…\]”$/u)
    expect(displays[1]).toMatch(/^> “\[…\] The council .* evening\.”$/u)
  })

  test('shows where a link really leads, and takes no address that is none of the web', () => {
    const link = (url: string): string =>
      said({ kind: 'text', text: [{ kind: 'link', text: 'https://good.example', url }] })
    expect(link('https://good.example@bad.example/x')).toContain('(bad.example)')
    expect(link('https://bad.example/a)b')).toContain('(https://bad.example/a%29b)')
    expect(link('javascript:alert(1)')).not.toContain('javascript')
  })

  test('shows an instant in the zone of whoever reads it', () => {
    const time = { kind: 'time', at: '2016-11-23T09:00:00Z', style: 'both' } as const
    expect(said({ kind: 'text', text: [time] })).toBe('<t:1479891600:f>')
  })

  test('gives each button an id of its own that holds the words of its command', () => {
    const actions = [
      { label: 'Again', command: 'digest' },
      { label: 'And again', command: 'digest' },
    ] as const
    const buttons = partsOf({ kind: 'actions', actions })
      .flatMap(allOf)
      .flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]))
    expect(buttons).toEqual(['0:digest', '1:digest'])
  })

  test('makes a line of a link that is too long for a button', () => {
    const url = `https://long.example/${'p'.repeat(600)}`
    expect(said({ kind: 'actions', actions: [{ label: 'Read', url }] })).toBe(`[Read](${url}) (long.example)`)
  })

  test('counts the container among the forty components', () => {
    const parts = renderForDiscord({ nodes: Array.from({ length: 80 }, () => ({ kind: 'divider' })) })
    expect(parts.map((part) => allOf(part.components).length)).toEqual([40, 40, 3])
    for (const part of parts) expect(faultOfMessage(part)).toBeUndefined()
  })
})
