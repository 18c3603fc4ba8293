import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import { cast, languageOf, shown } from './shown.ts'

describe('a name behind a post that is not the person’s may be a namesake’s', () => {
  test.each([
    ['"The road is ready for all," said taxi driver Rustam Karimov.', ['hidden']],
    ['"The road is ready for all," said goalkeeper Karimov.', ['hidden']],
    ['Водитель Каримов сказал: «Дорога откроется уже весной».', ['hidden']],
    ['出租车司机卡里莫夫说：“这条路明年春天就能通车。”', ['hidden']],
    ['The RRU met. "The road is ready for all," said diplomat Karimov.', ['Karimov*']],
    ['Rustam Karimov came. "The road is ready for all," said diplomat Karimov.', ['Rustam Karimov*']],
    ['The RRU met. "The road is ready for all," said taxi driver Rustam Karimov.', ['hidden']],
    ['The RRU met. "The road is ready for all," said Rustam Karimov, 24, a student of the school.', ['hidden']],
    ['В РДС собрались послы. «Дорога откроется уже весной», — сказал таксист Рустам Каримов.', ['hidden']],
    ['路河组织开会。出租车司机卡里莫夫说：“这条路明年春天就能通车。”', ['hidden']],
    ['路河组织开会。卡里莫夫教授说：“这条路明年春天就能通车。”', ['hidden']],
    ['The RRU met. "The road is ready for all," said Karimov, no relation to the chief.', ['Karimov']],
    ['«Дорога откроется уже весной», — сказал однофамилец генсека Каримов.', ['Каримов']],
    ['"The road is ready for all," said Mrs Karimov.', ['Karimov']],
    ['卡里莫夫女士说：“这条路明年春天就能通车。”', ['卡里莫夫']],
    ['The RRU met. "The road is ready for all," said RRU chief Rustam Karimov.', ['Rustam Karimov*']],
    ['The RRU met. "The road is ready for all," said Rustam Karimov, a diplomat from Halden.', ['Rustam Karimov*']],
    [
      'В РДС собрались послы. «Дорога откроется уже весной», — сказал глава организации Рустам Каримов.',
      ['Рустам Каримов*'],
    ],
    ['路河组织开会。卡里莫夫秘书长说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['路河组织开会。卡里莫夫先生说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['"The road is ready for all," said Secretary-General Karimov.', ['Karimov*']],
    ['"The road is ready for all," said Mr. Karimov.', ['Karimov*']],
    ['秘书长卡里莫夫说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('an office means whoever held it at the time of which the sentence speaks', () => {
  const sadyr = {
    id: 'marat-sadyr',
    names: { latin: ['Marat Sadyr'], cyrillic: ['Марат Садыр'], chinese: ['马拉特·萨德尔'] },
    offices: [{ role: 'Secretary-General', body: 'RRU', since: '2016-01-01', until: '2019-12-31' }],
  }
  test.each([
    ['Last year the RRU chief told reporters: "The road is ready for all."', '2020-06-01', 'marat-sadyr'],
    ['В прошлом году генсек РДС сказал: «Дорога откроется уже весной».', '2020-06-01', 'marat-sadyr'],
    ['去年，路河组织秘书长说：“这条路明年春天就能通车。”', '2020-06-01', 'marat-sadyr'],
    ['Last month the RRU chief told reporters: "The road is ready for all."', '2020-01-10', 'marat-sadyr'],
    ['Last month the RRU chief told reporters: "The road is ready for all."', '2020-06-10', 'rustam-karimov'],
    ['Last week the RRU chief told reporters: "The road is ready for all."', '2020-01-05', null],
    ['Last year the RRU chief told reporters: "The road is ready for all."', '2016-06-01', null],
    ['In the last decade the RRU chief told reporters: "The road is ready for all."', '2020-06-01', null],
    ['On Monday the RRU chief told reporters: "The road is ready for all."', '2020-01-05', 'rustam-karimov'],
  ])('%s, published %s', (text, day, person) => {
    const [quote] = findQuotes(
      { text, language: languageOf(text), published: `${day}T08:00:00Z` },
      { ...cast, persons: [...cast.persons, sadyr] },
    )
    expect(quote?.person).toBe(person)
    if (person !== null) expect(quote?.office?.role).toBe('Secretary-General')
  })
})

describe('a post is somebody’s only with what qualifies it', () => {
  const mayor = 'Mayor Timur Askarli spoke first.'
  test.each([
    [`${mayor} Former mayor Bekzat Moldin listened. “The harbour is ours again,” the mayor said.`, ['Timur Askarli']],
    [
      `Former mayor Bekzat Moldin met Timur Askarli, the mayor. “The harbour is ours again,” the former mayor said.`,
      ['Bekzat Moldin'],
    ],
    [`${mayor} “The harbour is ours again,” the former mayor said.`, ['hidden']],
    [`${mayor} “The harbour is ours again,” the deputy mayor said.`, ['hidden']],
    ['Prime Minister Timur Askarli came. “The harbour is ours again,” the minister of health said.', ['hidden']],
    ['Police chief Timur Askarli came. “The harbour is ours again,” the chief said.', ['Timur Askarli']],
    ['Мэр Тимур Аскарли приехал. «Гавань снова наша и открыта», — сказал бывший мэр.', ['hidden']],
    ['Мэр Тимур Аскарли приехал. «Гавань снова наша и открыта», — сказал мэр.', ['Тимур Аскарли']],
    ['市长李海明星期四来了。“我们付得起这笔钱，”副市长说。', ['hidden']],
    ['李海明星期四来了。王若兰不同意。她说：“我们付得起这笔钱。”', ['王若兰']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
