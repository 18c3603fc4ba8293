import { expect, test } from 'vitest'
import { parseCommand } from '../../adapters/command.ts'

const read = (text: string) => parseCommand('sco', text)

test.each([
  ['', { verb: 'home' }],
  ['   ', { verb: 'home' }],
  ['BRIEF', { verb: 'brief', which: '' }],
  ['brief 2', { verb: 'brief', which: '2' }],
  ['brief border post', { verb: 'brief', which: 'border post' }],
  ['quote', { verb: 'quote', person: '', words: '' }],
  ['Quote Osmonkul', { verb: 'quote', person: 'Osmonkul', words: '' }],
  ['quote "Marat Osmonkul" one hour', { verb: 'quote', person: 'Marat Osmonkul', words: 'one hour' }],
  ['quote “Marat Osmonkul”', { verb: 'quote', person: 'Marat Osmonkul', words: '' }],
  ['quote «Марат Осмонкул» час', { verb: 'quote', person: 'Марат Осмонкул', words: 'час' }],
  ['quote "Marat', { verb: 'quote', person: 'Marat', words: '' }],
  ['subscribe 09:00 Asia/Tashkent', { verb: 'subscribe', time: '09:00', zone: 'Asia/Tashkent' }],
  ['subscribe 9:00 America/New York', { verb: 'subscribe', time: '9:00', zone: 'America/New York' }],
  ['breif', { verb: 'unknown', typed: 'breif' }],
  ['<!channel>', { verb: 'unknown', typed: '<!channel>' }],
])('%j is read as what it asks for', (text, request) => {
  expect(read(text)).toMatchObject({ topic: 'sco', share: false, ...request })
})

test('the record is narrowed by words with a colon, wherever they stand', () => {
  expect(read('quote since:2016-01 Osmonkul hour until:2016 source:Example')).toMatchObject({
    verb: 'quote',
    person: 'Osmonkul',
    words: 'hour',
    since: '2016-01',
    until: '2016',
    source: 'Example',
  })
})

test('words to check stand between marks, a name behind them', () => {
  expect(read('check "one hour now" Marat Osmonkul')).toMatchObject({
    verb: 'check',
    words: 'one hour now',
    person: 'Marat Osmonkul',
  })
})

test('a page is named anywhere behind a list’s command, and is no word of the question', () => {
  expect(read('quote "Marat Osmonkul" hour page:2')).toMatchObject({ person: 'Marat Osmonkul', words: 'hour', page: 2 })
  expect(read('search page:3 border post share')).toMatchObject({ words: 'border post', page: 3, share: true })
  expect(read('search border page:x')).toMatchObject({ words: 'border', page: 0 })
  expect(read('search border page:0')).toMatchObject({ words: 'border', page: 0 })
  expect(read('search border page:')).toMatchObject({ words: 'border', page: 0 })
  expect(read('search border page:999')).toMatchObject({ page: 999 })
})

test('"share" as the last word asks for an answer that all see, and is no word of the question', () => {
  expect(read('brief 2 share')).toEqual({ topic: 'sco', share: true, page: null, verb: 'brief', which: '2' })
  expect(read('share')).toMatchObject({ share: false, verb: 'unknown' })
})
