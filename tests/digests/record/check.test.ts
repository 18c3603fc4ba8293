import { expect, test } from 'vitest'
import { check } from '../../../digests/record/check.ts'
import { anArticle, aQuote } from '../../support/articles.ts'

const article = anArticle({
  text: '“Lorries now pass the gate in one hour, and soon they will pass in less,” said Marat Osmonkul.\n\nThe road is new.',
})
const said = [
  {
    id: 'q',
    quote: aQuote(article.text, 'Lorries now pass the gate in one hour, and soon they will pass in less,', {
      person: 'marat-osmonkul',
    }),
    article,
  },
]
const verdictOn = (words: string, ...persons: readonly string[]) => check(words, new Set(persons), said, [article])
const sadyr = new Set(['aigul-sadyr'])

test.each([
  ['the very words', 'Lorries now pass the gate in one hour, and soon they will pass in less', 'exact'],
  ['a part of them, in other case and marks', 'LORRIES now pass the gate in “one” hour', 'exact'],
  ['a word changed', 'Lorries now pass the gate in two hours and soon they will pass in less', 'altered'],
  ['a part with a word changed', 'Lorries now pass the gate in two hours', 'altered'],
  ['words of the article that nobody is quoted with', 'The road is new', 'text'],
  ['half the words, for something else', 'Lorries now pass the river on a new bridge of steel', 'absent'],
  ['other words', 'The bridge was closed for repairs in spring', 'absent'],
  ['nothing but marks', '“…”', 'absent'],
  ['two words', 'one hour', 'little'],
  ['words of grammar alone', 'and soon they will', 'little'],
  ['three words of which one says something', 'pass the gate', 'exact'],
])('%s are found as what they are', (_, words, verdict) => {
  expect(verdictOn(words).is).toBe(verdict)
})

test('words ascribed to somebody else are found as said by another', () => {
  expect(verdictOn('Lorries now pass the gate in one hour', 'aigul-sadyr').is).toBe('other')
  expect(verdictOn('Lorries now pass the gate in one hour', 'marat-osmonkul').is).toBe('exact')
})

test('half a word is not found', () => {
  expect(verdictOn('orries now pass').is).toBe('absent')
})

test.each([
  ['is too unsure to be shown', { person: 'marat-osmonkul', confidence: 0.4 }],
  ['is not named', { person: null, speaker: null, speakerKind: null }],
  ['has a surname alone', { person: null, speaker: 'Sadyr', speakerKind: 'person' }],
] as const)('words whose speaker %s are not said to be somebody else’s', (_, fields) => {
  const words = 'Lorries now pass the gate in one hour'
  const quote = { id: 'q', quote: aQuote(article.text, words, fields), article }
  expect(check(words, sadyr, [quote], [article]).is).toBe('unnamed')
})

test('words of a ministry are said by another than the person asked about', () => {
  const words = 'Lorries now pass the gate in one hour'
  const fields = { person: null, speaker: 'the ministry', speakerKind: 'organisation' } as const
  const quote = { id: 'q', quote: aQuote(article.text, words, fields), article }
  expect(check(words, sadyr, [quote], [article]).is).toBe('other')
})

test('words that nobody is said to have said, and that nobody was asked about, are not said to be found as anybody’s', () => {
  const words = 'Lorries now pass the gate in one hour'
  const denied = { id: 'q', quote: aQuote(article.text, words, { person: null, confidence: 0.2 }), article }
  expect(check(words, new Set(), [denied], [article]).is).toBe('unnamed')
})

/** What is found of words in an article whose one quotation has these spans. */
function verdictIn(text: string, spans: readonly string[], words: string): string {
  const printed = anArticle({ text })
  const [first, ...others] = spans.map((span) => aQuote(text, span, { person: 'marat-osmonkul' }))
  if (first === undefined) throw new Error('A quotation has at least one span.')
  const whole = { ...first, spans: [...first.spans, ...others.flatMap((one) => one.spans)] } as const
  return check(words, new Set(['marat-osmonkul']), [{ id: 'q', quote: whole, article: printed }], [printed]).is
}

test.each([
  ['another currency', 'The bridge costs $5 million by now', 'The bridge costs €5 million by now'],
  ['a minus', 'It is 5 degrees at the gate today', 'It is -5 degrees at the gate today'],
  ['per mille', 'A share of 5% goes to the port', 'A share of 5‰ goes to the port'],
])('%s is another figure', (_, printed, asked) => {
  expect(verdictIn(`“${printed},” said Marat Osmonkul.`, [printed], asked)).toBe('altered')
  expect(verdictIn(`“${printed},” said Marat Osmonkul.`, [printed], printed)).toBe('exact')
})

test('words on both sides of a full stop are one utterance only when they are asked about as two sentences', () => {
  const text = '“We shall not,” Osmonkul said on Monday. “Close the gate behind you at night.”'
  const spans = ['We shall not,', 'Close the gate behind you at night.']
  expect(verdictIn(text, spans, 'We shall not close the gate behind you')).toBe('altered')
  expect(verdictIn(text, spans, 'We shall not. Close the gate behind you at night.')).toBe('exact')
})

test('words with the narrator’s between are one utterance, asked about without those or with them', () => {
  const text = '“We waited two years,” said Osmonkul to reporters, “for the gate to open.”'
  const spans = ['We waited two years,', 'for the gate to open.']
  expect(verdictIn(text, spans, 'We waited two years for the gate to open')).toBe('exact')
  expect(verdictIn(text, spans, text)).toBe('exact')
  expect(verdictIn(text, spans, text.replace('two', 'ten'))).toBe('altered')
})

test('of altered words it is told when they are somebody else’s; those of the person asked about come first', () => {
  const asked = 'Lorries now pass the gate in two hours, and soon they pass in less'
  expect(verdictOn(asked, 'marat-osmonkul')).toMatchObject({ is: 'altered', isOthers: false })
  expect(verdictOn(asked, 'aigul-sadyr')).toMatchObject({ is: 'altered', isOthers: true })
  const words = 'Lorries now pass the gate in one hour, and soon they will pass in less,'
  const hers = { id: 'hers', quote: aQuote(article.text, words, { person: 'aigul-sadyr' }), article }
  expect(check(asked, sadyr, [...said, hers], [article])).toMatchObject({ said: { id: 'hers' }, isOthers: false })
})
