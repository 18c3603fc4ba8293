import { expect, test } from 'vitest'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import { shownConfidence } from '../../../digests/quote/quote.ts'
import { sco } from '../../support/topic.ts'

const speakersIn = (language: string, text: string, published = '2018-03-01T00:00:00.000Z') =>
  findQuotes({ text, language, published }, sco).map(({ speaker, person }) => person ?? speaker)

test.each([
  ['en', 'Marat Osmonkul never said that “the gate is closed for good now”.'],
  ['en', 'Marat Osmonkul did not say that “the gate is closed for good now”.'],
  ['en', 'Marat Osmonkul denied saying “the gate is closed for good now”.'],
  ['en', 'Marat Osmonkul could say “we close the gate tomorrow morning”.'],
  ['ru', 'Марат Осмонкул не говорил, что «ворота закрыты навсегда и для всех».'],
  ['zh', '马拉特·奥斯蒙库尔没有说“大门已经永远关闭了”。'],
  ['zh', '“大门已经永远关闭了”不是马拉特·奥斯蒙库尔说的。'],
  ['en', 'Aigul Sadyr accused Marat Osmonkul on Monday of saying “the gate is closed for good now”.'],
  ['en', 'Marat Osmonkul rejected the claim that he had said “the gate is closed for good now”.'],
  ['en', 'Marat Osmonkul never said “the gate is closed for good now,” his office said.'],
  ['ru', 'Марат Осмонкул не говорил: «Ворота закрыты навсегда и для всех», — заявила пресс-служба.'],
  ['en', 'Marat Osmonkul disagrees with such claims as “the gate is closed for good now”.'],
  ['en', 'Marat Osmonkul attacked Sadyr over his remark that “the gate is closed for good now”.'],
])('what somebody is said not to have said is not theirs (%s: %s)', (language, text) => {
  expect(speakersIn(language, text)).not.toContain('Marat Osmonkul')
  expect(speakersIn(language, text).filter((speaker) => speaker !== null)).toEqual([])
})

test.each([
  ['The former SCO Secretary-General said: “The gate stays open.”'],
  ['The acting Secretary-General of the SCO said: “The gate stays open.”'],
  ['In 2009 the SCO Secretary-General said: “The gate stays open for now.”'],
  ['Ten years ago the SCO Secretary-General said: “The gate stays open for now.”'],
  ['The SCO Secretary-General’s adviser said: “The gate stays open.”'],
])('an office is not resolved to its holder in: %s', (text) => {
  expect(speakersIn('en', text)).not.toContain('rashid-alimov')
})

test.each([
  'Aigul Sadyr claimed that Marat Osmonkul had said “the gate is closed for good now”.',
  'Марат Осмонкул вроде бы сказал: «Ворота закрыты навсегда и для всех».',
  'Если бы Марат Осмонкул сказал: «Ворота закрыты навсегда и для всех», все бы ушли.',
  'Что скажет Марат Осмонкул: «Ворота закрыты навсегда и для всех»?',
])('what somebody only may have said is not shown as theirs: %s', (text) => {
  const language = /^\p{Script=Latin}/u.test(text) ? 'en' : 'ru'
  const [quote] = findQuotes({ text, language, published: '2018-03-01T00:00:00.000Z' }, sco)
  expect(quote?.confidence).toBeLessThan(shownConfidence)
})

test('an office is resolved to its holder of the day, by that day’s year too', () => {
  expect(speakersIn('en', 'The SCO Secretary-General said: “The gate stays open.”')).toEqual(['rashid-alimov'])
  expect(speakersIn('en', 'In March 2018 the SCO chief said: “The gate stays open.”')).toEqual(['rashid-alimov'])
})
