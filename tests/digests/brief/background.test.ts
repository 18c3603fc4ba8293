import { expect, test } from 'vitest'
import { reportSentencesOf } from '../../../digests/article/report.ts'
import { backgroundOf } from '../../../digests/brief/background.ts'
import { articleOf, sampleArticle, wordsOf } from './briefs.ts'

const background = (text: string, language: string) => {
  const article = articleOf({ text, language })
  return wordsOf(article, backgroundOf(text, reportSentencesOf(article), language))
}
const lead = {
  en: 'The ministers met on Monday. They spoke of trade.',
  ru: 'Министры встретились в понедельник. Они говорили о торговле.',
  zh: '部长们周一举行会议。他们讨论了贸易。',
} as const

test.each([
  ['en', 'The Harbour League, founded in 1998, is a bloc of nine port cities.'],
  ['en', 'The league is a regional organization that groups nine port cities.'],
  ['en', 'The Council of Piers was established in 1971.'],
  ['en', 'Its full members are Lendava, Ostrovo and Trel.'],
  ['en', 'The league comprises nine member states.'],
  ['en', 'Maren, 58, has served as minister of ports.'],
  ['en', 'Ilko Maren was born in Ostrovo.'],
  ['ru', 'Союз гаваней, созданный в 1998 году, объединяет девять портов.'],
  ['ru', 'Союз гаваней — региональная организация, в которую входят девять стран.'],
  ['ru', 'В состав союза входят девять государств.'],
  ['ru', 'Илко Марен родился в 1958 году.'],
  ['ru', 'Напомним, союз открыл новый порт весной.'],
  ['zh', '港口联盟成立于1998年。'],
  ['zh', '该联盟是一个由九个城市组成的地区组织，总部设在伦达瓦。'],
  ['zh', '马伦出生于奥斯特罗沃，曾任港口部长。'],
] as const)('what a body or a person is stands as background (%s): %s', (language, sentence) => {
  expect(background(`${lead[language]} ${sentence}`, language)).toEqual([sentence])
})

test.each([
  ['en', 'The league signed a treaty with Ostrovo on Monday.'],
  ['en', 'Maren, 58, was shot on Monday.'],
  ['en', 'The league has grown since its founding 20 years ago, said Maren.'],
  ['en', '"The league was founded in 1998," said Maren.'],
  ['ru', 'Министры подписали договор о торговле.'],
  ['zh', '部长们签署了贸易协定。'],
] as const)('news is not background (%s): %s', (language, sentence) => {
  expect(background(`${lead[language]} ${sentence}`, language)).toEqual([])
})

test('that a body was founded is news when it leads the article', () => {
  expect(background('The Harbour League was founded on Monday. Nine cities signed.', 'en')).toEqual([])
})

test('the background of the sample article is what the SCO is and what Alimov did before', () => {
  const article = sampleArticle()
  const found = wordsOf(article, backgroundOf(article.text, reportSentencesOf(article), 'en'))
  expect(found).toHaveLength(2)
  expect(found[0]).toMatch(/^The SCO, established in 2001, .* as full members\.$/)
  expect(found[1]).toMatch(/^Alimov, 63, has served as/)
})
