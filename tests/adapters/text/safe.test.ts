import { describe, expect, test } from 'vitest'
import { clean } from '../../../adapters/text/clean.ts'
import { safeMessage } from '../../../adapters/text/safe.ts'
import { toWebLink } from '../../../adapters/text/web-link.ts'
import { timeInWords } from '../../../adapters/text/when.ts'

const limits = { link: 1_000, button: 500 }

test.each([
  ['https://good.example@bad.example/', 'bad.example'],
  ['https://gооd.example/', 'xn--gd-fmca.example'],
  ['HTTP://Paper.Example:8080/a', 'paper.example:8080'],
])('the host of %s is %s', (address, host) => {
  expect(toWebLink(address, 1_000)?.host).toBe(host)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.example',
  '//no.scheme',
  '',
  `https://a.example/${'p'.repeat(2_000)}`,
])('%s is no link', (address) => expect(toWebLink(address, 1_000)).toBeUndefined())

test('nothing in an address closes the markup around it', () => {
  expect(toWebLink('https://a.example/x|y)<z>', 1_000)?.url).toBe('https://a.example/x%7Cy%29%3Cz%3E')
})

test('letters that nobody sees are taken out, and the flags that are spelt in them stay', () => {
  const hidden = Array.from('ring @everyone', (letter) =>
    String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0)),
  ).join('')
  const wales = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'
  expect(clean(`The gate${hidden} opens ${wales}\u061C\u2060.`)).toBe(`The gate opens ${wales}.`)
})

test.each([
  ['spaces without width, soft hyphens and blank letters', 'or\u200Bder so\u00ADft\u3164 \u034Fa', 'order soft a'],
  ['joiners between letters that do not join', 'or\u200Dder or\u200Cder', 'order order'],
  ['selectors that choose nothing', 'a\uFE0F\u{E0100} 👍\uFE0F\uFE0F', 'a 👍\uFE0F'],
  ['piles of marks', `e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(4)}`],
])('%s are taken out', (_, text, shown) => expect(clean(text)).toBe(shown))

test.each([
  ['Persian', 'می\u200Cخواهم'],
  ['Hindi', 'क्\u200Dष र्\u200Cय'],
  ['Sinhala', 'ශ්\u200Dරී'],
  ['Malayalam', 'ന്\u200D '],
  ['a family', '👨\u200D👩\u200D👧'],
  ['an astronaut', '👩🏽\u200D🚀'],
  ['a burning heart', '❤\uFE0F\u200D🔥'],
  ['a rainbow flag', '🏳\uFE0F\u200D🌈'],
  ['a key', '1\uFE0F\u20E3'],
  ['a Chinese name with its own form of a character', '葛\u{E0100}城'],
  ['Hebrew with points', '\u05D1\u05B0\u05BC\u05E8\u05B5 \u05E9\u05B4\u05C1\u0596'],
])('%s stays as it is', (_, text) => expect(clean(text)).toBe(text))

describe('a safe message', () => {
  test('leaves out what is empty, and keeps the rest in order', () => {
    const nodes = [
      { kind: 'text', text: [{ kind: 'plain', text: ' \u202E\u0000 ' }] },
      { kind: 'list', items: [[], [{ kind: 'plain', text: 'kept' }]] },
      { kind: 'quote', text: '\u2067', by: [] },
      { kind: 'divider' },
    ] as const
    expect(safeMessage({ title: ' ', nodes }, limits)).toEqual({
      nodes: [{ kind: 'list', items: [[{ kind: 'plain', text: 'kept' }]] }, { kind: 'divider' }],
    })
  })

  test('names a link by its host when it has no other words, and an image too', () => {
    const nodes = [
      { kind: 'text', text: [{ kind: 'link', text: '', url: 'https://paper.example/1' }] },
      { kind: 'image', url: 'https://paper.example/1.png', alt: '' },
    ] as const
    expect(safeMessage({ nodes }, limits).nodes).toEqual([
      { kind: 'text', text: [{ kind: 'link', text: 'paper.example', url: 'https://paper.example/1' }] },
      { kind: 'image', url: 'https://paper.example/1.png', alt: 'paper.example' },
    ])
  })
})

test('an instant is told in the words and the zone of its reader, and survives a zone that nobody knows', () => {
  const time = { kind: 'time', at: '2016-11-23T21:30:00Z', style: 'date' } as const
  expect(timeInWords(time, { locale: 'en', zone: 'Asia/Tashkent' })).toBe('24 November 2016')
  expect(timeInWords(time, { locale: 'ru', zone: 'UTC' })).toContain('ноября')
  expect(timeInWords(time, { locale: 'en', zone: 'Nowhere/Land' })).toBe('23 November 2016')
})
