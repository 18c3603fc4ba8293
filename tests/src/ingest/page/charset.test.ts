import { expect, test } from 'vitest'
import { decodePage } from '../../../../src/ingest/page/charset.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part],
    ),
  )
/** Lower-case Russian words as windows-1251 has them. */
const russian = [0xf2, 0xee, 0xed, 0xed, 0xe5, 0xeb, 0xfc]
const chinese = [0xd6, 0xd0, 0xb9, 0xfa, 0xb5, 0xc4]

test('a byte order mark is believed first', () => {
  expect(decodePage(bytes([0xff, 0xfe], 'h\0i\0'), 'text/html; charset=utf-8')).toBe('hi')
})

test('what is UTF-8 throughout is UTF-8, whatever the server says', () => {
  expect(decodePage(new TextEncoder().encode('<p>Grüße'), 'text/html; charset=iso-8859-1')).toBe('<p>Grüße')
})

test('the header goes before the page, and the page before a guess', () => {
  expect(decodePage(bytes('<p>', russian), 'text/html; charset=windows-1251')).toBe('<p>тоннель')
  expect(decodePage(bytes('<meta charset="windows-1251"><p>', russian), null)).toContain('тоннель')
  expect(
    decodePage(bytes('<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>', chinese), null),
  ).toContain('中国的')
})

test('undeclared Russian, Chinese and Western pages are told apart', () => {
  expect(decodePage(bytes('<p>', russian, ' ', russian), null)).toBe('<p>тоннель тоннель')
  expect(decodePage(bytes('<p>', chinese, chinese), null)).toBe('<p>中国的中国的')
  expect(decodePage(bytes('<p>caf', [0xe9], ' ouvert hier soir dans la vall', [0xe9], 'e'), null)).toBe(
    '<p>café ouvert hier soir dans la vallée',
  )
})

test('a UTF-8 page with a byte out of place stays UTF-8', () => {
  const long = new TextEncoder().encode('<p>Über den Pass fährt ein Zug. '.repeat(60))
  expect(decodePage(Uint8Array.from([...long, 0xff]), null).startsWith('<p>Über den Pass fährt')).toBe(true)
})

test('a charset that nobody knows is passed over', () => {
  expect(decodePage(bytes('<p>caf', [0xe9]), 'text/html; charset=klingon')).toBe('<p>café')
})
