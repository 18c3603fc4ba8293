import { expect, test } from 'vitest'
import { newSpansOf } from '../../../digests/story/new-spans.ts'
import { toldBy } from '../../../digests/story/told-before.ts'

const article = (text: string, language = 'en', title = '') => ({ title, text, language })
const news = (text: string, earlier: readonly string[], language = 'en') =>
  newSpansOf(article(text, language), toldBy(earlier.map((one) => article(one, language)))).map(({ start, end }) =>
    text.slice(start, end),
  )

const first =
  'An earthquake struck the port of Lendava on Monday and killed nine people. Houses fell along the Ostrovo road.'

test('only what the earlier articles did not say is new', () => {
  const later =
    'The earthquake that struck the port of Lendava on Monday killed nine people. Engineers closed the northern pier after cracks were found.'
  expect(news(later, [first])).toEqual(['Engineers closed the northern pier after cracks were found.'])
})

test('a new figure is news in whatever words', () => {
  const later = 'An earthquake struck the port of Lendava on Monday and killed 14 people.'
  expect(news(later, [first])).toEqual([later])
})

test('the same text holds nothing new, and a first article holds all of it', () => {
  expect(news(first, [first])).toEqual([])
  expect(news(first, [])).toHaveLength(2)
})

test('background and boilerplate are never news', () => {
  const later = `${first} The Harbour League was founded in 1998. Follow @anatrel on Twitter.`
  expect(news(later, [first])).toEqual([])
})

test('in Russian and Chinese too', () => {
  const russian = 'Землетрясение в порту Лендавы унесло девять жизней. Инженеры закрыли северный причал из-за трещин.'
  expect(news(russian, ['В порту Лендавы землетрясение унесло девять жизней.'], 'ru')).toEqual([
    'Инженеры закрыли северный причал из-за трещин.',
  ])
  const chinese = '伦达瓦港地震造成九人死亡。工程师因裂缝关闭北码头。'
  expect(news(chinese, ['伦达瓦港发生地震造成九人死亡。'], 'zh')).toEqual(['工程师因裂缝关闭北码头。'])
})
