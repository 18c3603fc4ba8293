import { expect, test } from 'vitest'
import { candidateOf } from '../../../digests/brief/candidate.ts'
import { themeOf } from '../../../digests/brief/theme.ts'
import { coverageOf, standingWorth } from '../../../digests/brief/worth.ts'

const candidate = (text: string, index = 1) => candidateOf(text, { start: 0, end: text.length }, index, 'en')
const worth = (text: string, index?: number) => standingWorth(candidate(text, index))

const plain = 'the council of lendava closed the old pier for the whole of the summer'

test.each([
  ['one that stands first', worth(plain, 0), worth(plain, 5)],
  ['one with names and figures', worth('In June the Council of Lendava closed 14 piers for the summer'), worth(plain)],
  ['one that does not ask', worth(`${plain}.`), worth(`${plain}?`)],
  ['one that leans on nothing', worth(`Now ${plain}`), worth(`But ${plain}`)],
  ['one without a quotation', worth(`${plain}, it says`), worth(`“${plain}”, it says`)],
  ['one that is no talk', worth(`${plain} he says`), worth(`${plain} we say`)],
  ['a short one', worth(plain), worth(`${plain} and ${plain} and ${plain}`)],
])('of two sentences that differ in nothing else, %s is worth more', (_, more, less) => {
  expect(more).toBeGreaterThan(less)
})

const sentences = ['piers close in june', 'ferries leave from elsewhere', 'fishermen ask for later dates'].map(
  (text, index) => candidate(text, index),
)

test('a word weighs more when the headline has it, when it is said early, and when it is said again', () => {
  const weight = (term: string, headline: readonly string[] = [], read = sentences): number =>
    themeOf(read, new Set(headline)).get(term) ?? 0
  expect(weight('date', ['date'])).toBeGreaterThan(weight('date'))
  expect(weight('pier')).toBeGreaterThan(weight('date'))
  expect(weight('date', [], [...sentences, candidate('dates', 3)])).toBeGreaterThan(weight('date'))
})

test('what was told already counts for a quarter', () => {
  const theme = themeOf(sentences, new Set())
  const [first = candidate('')] = sentences
  const told = coverageOf(first, theme, first.terms)
  expect(told).toBeCloseTo(coverageOf(first, theme, new Set()) / 4)
})
