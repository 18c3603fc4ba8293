import { expect, test } from 'vitest'
import { bestQuotesOf } from '../../../digests/brief/best-quotes.ts'
import type { Quote } from '../../../digests/quote/quote.ts'
import { aQuote } from '../../support/articles.ts'

const first = 'The old pier will be closed for all of the summer months'
const second = 'The new pier will be opened for all of the summer months'
const text = `“${first},” said Ada Olsen.\n\n“${second},” said Bela Olsen.`

/** Which of two quotations a brief with room for one shows. */
function shown(one: Partial<Quote>, other: Partial<Quote>): string {
  const quotes = [
    aQuote(text, first, { speaker: 'Ada Olsen', ...one }),
    aQuote(text, second, { speaker: 'Bela Olsen', ...other }),
  ]
  const [best] = bestQuotesOf(text, quotes, 1)
  return best?.speaker ?? 'nobody'
}

test.each([
  ['the first one, of equals', {}, {}, 'Ada Olsen'],
  ['somebody of the topic', { person: null }, { person: 'bela-olsen' }, 'Bela Olsen'],
  ['a whole sentence', { kind: 'mixed' }, { kind: 'direct' }, 'Bela Olsen'],
  ['a person before a paper', { speakerKind: 'document' }, { speakerKind: 'person' }, 'Bela Olsen'],
  ['the surer one', { confidence: 0.6 }, { confidence: 0.95 }, 'Bela Olsen'],
  ['none that is too unsure', { confidence: 0.4 }, { confidence: 0.4 }, 'nobody'],
] as const)('a brief shows %s', (_, one, other, speaker) => {
  expect(shown({ person: null, ...one }, { person: null, ...other })).toBe(speaker)
})

test('words that an article prints twice stand in its brief once', () => {
  const twice = `${text}\n\n“${first},” the paper printed again below a picture.`
  const again = twice.lastIndexOf(first)
  const quote = aQuote(text, first, { speaker: 'Ada Olsen' })
  const copy = { ...quote, spans: [{ start: again, end: again + first.length }] } as const
  expect(bestQuotesOf(twice, [quote, copy, aQuote(text, second, { speaker: 'Bela Olsen' })])).toHaveLength(2)
})
