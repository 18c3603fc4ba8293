import * as fc from 'fast-check'
import type { Action, Inline, Message, Node } from '../../digests/message/message.ts'

/** What strangers write to ring a room, hide a link or break a layout. */
export const hostile: readonly string[] = [
  '<!channel>',
  '<!here|here>',
  '@everyone',
  '@here',
  '<@U1>',
  '<@500000000000000001>',
  '<@&700000000000000001>',
  '<#C1>',
  '<#800000000000000001>',
  '<https://bad.example|https://good.example>',
  '[https://good.example](https://bad.example)',
  '[good](<https://bad.example>)',
  '<:blob:800000000000000001>',
  ':tada:',
  '<t:0:R>',
  '</sco brief:1>',
  '```',
  '`code`',
  '>>> all of it',
  '# Heading',
  '-# small',
  '- item\n- item',
  '1. item',
  '||spoiler||',
  '**bold** __under__ ~~gone~~ *it* _it_',
  '&lt;!channel&gt;',
  '\\@everyone \\\\<@U1>',
  '\u202Egnp.exe\u202C',
  '\u2067back\u2069',
  '\u0000\u0007\uFEFF',
  'half \uD83D of a pair',
  '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿é',
  `z${'\u0300'.repeat(80)}`,
]

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('said', 'the', 'council', 'Ташкент', '合作', 'word.', 'end!', 'line\n', '«да»'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)
const words = (most: number): fc.Arbitrary<string> =>
  fc.array(word, { minLength: 0, maxLength: most }).map((all) => all.join(' '))
// Now and then something far over every limit.
const text = fc.oneof(
  { weight: 20, arbitrary: words(20) },
  {
    weight: 1,
    arbitrary: words(30).chain((some) => fc.integer({ min: 20, max: 60 }).map((n) => `${some} `.repeat(n))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(9_000), '合'.repeat(7_000), '<@'.repeat(5_000), '&'.repeat(3_500)),
  },
)
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'https://good.example@bad.example/', 'nonsense', '', 'https://a.example/|)>'),
  fc.integer({ min: 400, max: 4_000 }).map((length) => `https://long.example/${'p'.repeat(length)}`),
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ kind: fc.constantFrom('plain' as const, 'bold' as const, 'italic' as const, 'code' as const), text }),
  fc.record({ kind: fc.constant('link' as const), text, url }),
  fc.record({
    kind: fc.constant('channel' as const),
    id: fc.constantFrom(
      'slack:T1:C1',
      'discord:700000000000000001:800000000000000001',
      'slack:T1:<!channel>',
      'web',
      '',
    ),
  }),
  fc.record({
    kind: fc.constant('time' as const),
    at: fc.constantFrom('2016-11-23T09:00:00Z', '2026-01-01T00:00:00Z', 'yesterday'),
    style: fc.constantFrom('date' as const, 'time' as const, 'both' as const, 'relative' as const),
  }),
)
const inlines = fc.array(inline, { maxLength: 4 })
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ label: text, command: words(8) }),
  fc.record({ label: text, command: words(3), style: fc.constantFrom('primary' as const, 'danger' as const) }),
  fc.record({ label: text, url }),
)
const quote = fc.record({ kind: fc.constant('quote' as const), text, by: inlines })
const node: fc.Arbitrary<Node> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'text' as const, 'context' as const), text: inlines }),
  quote,
  quote.chain((said) => fc.record({ text, url }).map((proof) => ({ ...said, proof }))),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(inlines, { maxLength: 30 }) }),
  fc.record({ kind: fc.constant('image' as const), url, alt: text }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({ kind: fc.constant('actions' as const), actions: fc.array(action, { maxLength: 30 }) }),
)

/** Any message of any size. */
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ nodes: fc.array(node, { maxLength: 12 }) }),
  fc.record({ title: text, nodes: fc.array(node, { maxLength: 60 }) }),
)

/** The texts of a message's quotations, as readers should find them: what is invisible and harmful is not shown. */
export function quotesOf({ nodes }: Message): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'quote' ? [squeezed(node.text)] : []))
}

/**
 * A text without spaces, line ends and what no renderer may show, and without the sign of a continued quotation: so that
 * what was divided over several blocks can be compared with what was said.
 */
export function squeezed(text: string): string {
  const invisible = /[\p{Cc}\p{Cf}\p{M}\s\u3164\uFFA0\u{E0000}-\u{E007F}]/gu
  return text.toWellFormed().replace(invisible, '').replaceAll('[…]”“[…]', '')
}
