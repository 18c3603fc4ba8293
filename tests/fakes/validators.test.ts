import { describe, expect, test } from 'vitest'
import { faultOfMessage } from './discord/validate.ts'
import { faultOfBlocks } from './slack/validate.ts'

const words = (length: number): string => 'w'.repeat(length)

describe('the fake Slack refuses', () => {
  const section = (text: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  })
  const button = (more: object) => ({
    type: 'actions',
    elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'b' }, ...more }],
  })

  test.each([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
    ['a header of 151 characters', [{ type: 'header', text: { type: 'plain_text', text: words(151) } }]],
    ['an empty text', [section('')]],
    ['half a surrogate pair', [section('\uD83D')]],
    ['a button that says 76 characters', [button({ text: { type: 'plain_text', text: words(76) } })]],
    ['a value of 2,001 characters', [button({ value: words(2_001) })]],
    ['an address that is none', [button({ url: 'javascript:alert(1)' })]],
    [
      '26 buttons',
      [
        {
          type: 'actions',
          elements: Array.from({ length: 26 }, (_, n) => ({ ...button({}).elements[0], action_id: `${n}` })),
        },
      ],
    ],
    ['two buttons of one id', [{ type: 'actions', elements: [...button({}).elements, ...button({}).elements] }]],
    ['a context of 3,001 characters', [{ type: 'context', elements: [{ type: 'mrkdwn', text: words(3_001) }] }]],
    ['a block it does not know', [{ type: 'poster' }]],
  ])('%s', (_what, blocks) => expect(faultOfBlocks(blocks)).toBe('invalid_blocks'))

  test('more text than a message holds, whatever the single blocks allow', () => {
    expect(faultOfBlocks([1, 2, 3, 4].map(() => section(words(2_900))))).toBe('msg_blocks_too_long')
    expect(faultOfBlocks([section(words(2_900)), button({ value: 'brief 2' })])).toBeUndefined()
  })
})

describe('the fake Discord refuses', () => {
  const body = (components: readonly object[], more: object = {}) => ({
    flags: 1 << 15,
    allowed_mentions: { parse: [] },
    components: [{ type: 17, components }],
    ...more,
  })
  const text = (content: string) => ({ type: 10, content })
  const button = (more: object) => ({
    type: 1,
    components: [{ type: 2, style: 2, label: 'b', custom_id: '0:help', ...more }],
  })

  test.each([
    ['41 components, nested ones included', body(Array.from({ length: 40 }, () => text('w')))],
    ['4,001 characters in all', body([text(words(2_000)), text(words(2_001))])],
    ['a message that may ring', body([text('w')], { allowed_mentions: { parse: ['everyone'] } })],
    ['a message that does not say whom it rings', body([text('w')], { allowed_mentions: undefined })],
    ['content beside Components V2', body([text('w')], { content: 'w' })],
    ['a nonce of 26 characters', body([text('w')], { nonce: words(26) })],
    ['an empty text', body([text(' ')])],
    ['a button that says 81 characters', body([button({ label: words(81) })])],
    ['an id of 101 characters', body([button({ custom_id: words(101) })])],
    ['two buttons of one id', body([button({}), button({})])],
    [
      'an address of 513 characters',
      body([button({ style: 5, custom_id: undefined, url: `https://a.example/${words(496)}` })]),
    ],
    [
      'six buttons in a row',
      body([
        {
          type: 1,
          components: Array.from({ length: 6 }, (_, n) => ({ ...button({}).components[0], custom_id: `${n}` })),
        },
      ]),
    ],
    ['an empty container', body([])],
  ])('%s', (_what, message) => expect(faultOfMessage(message)).toBeDefined())

  test('nothing that is within its limits', () => {
    expect(faultOfMessage(body([text(words(4_000)), button({})], { nonce: words(25) }))).toBeUndefined()
  })
})
