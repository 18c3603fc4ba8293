import { describe, expect, test } from 'vitest'
import { personKeyOf } from '../../../digests/person/person-key.ts'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import { cast, shown } from './shown.ts'

describe('words are the topic’s person’s only when the text says so', () => {
  test.each([
    ['Rustam, a trader, said: "The market is closed for today."', ['Rustam']],
    ['«Рынок сегодня закрыт с утра», — сказал Рустам, торговец.', ['Рустам']],
    ['Каримова заявила: «Рынок сегодня закрыт с утра».', ['Каримова']],
    ['Р. Каримов заявил: «Рынок сегодня закрыт с утра».', ['Р. Каримов*']],
    ['Рустам Олегович Каримов заявил: «Рынок сегодня закрыт с утра».', ['Рустам Олегович Каримов*']],
    [
      'Rustam Karimov opened the fair. Marat Karimov closed it. "The road is ready for all," Karimov said.',
      ['Karimov'],
    ],
    ['Rustam Karimov arrived on Monday. "The plan is ready for all," the minister said.', ['hidden']],
    ['Рустам Каримов приехал в понедельник. «План готов для всех», — заявил министр.', ['hidden']],
    [
      'Rustam Karimov spoke: "The road is ready." "I agree with Karimov," said the man in the hat.',
      ['Rustam Karimov*', 'hidden'],
    ],
    ['The former RRU Secretary-General said: "The plan is ready for all."', ['The former RRU Secretary-General']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('whose somebody is does not speak', () => {
  test.each([
    ['Пресс-секретарь Каримова заявил: «Дорога откроется уже весной».', ['Пресс-секретарь Каримова']],
    ['Помощник Рустама Каримова заявил: «Дорога откроется уже весной».', ['Помощник Рустама Каримова']],
    ['Жена Каримова сказала: «Дорога откроется уже весной».', ['Жена Каримова']],
    ['По словам помощника Рустама Каримова, «дорога откроется уже весной».', ['помощника Рустама Каримова']],
    ['— Вы уйдёте? — спросил журналист Каримова.', ['журналист Каримова']],
    ['«Дорога откроется уже весной», — заявил помощник Рустама Каримова Марат Садыров.', ['Марат Садыров']],
    ['Critics of Rustam Karimov said "the road will never open again."', ['Critics of Rustam Karimov']],
    ['"The road will open in spring," said the wife of Rustam Karimov.', ['the wife of Rustam Karimov']],
    ['The man who accused Karimov said: "The road will open in spring."', ['The man']],
    ['Karimov’s deputy, Marat Sadyr, disagreed: "The plan is not ready at all."', ['Marat Sadyr']],
    [
      'Rustam Karimov said: "The road is ready." The spokesman for Karimov said: "The plan is ready for all."',
      ['Rustam Karimov*', 'The spokesman for Karimov'],
    ],
    ['"The road will open in spring," said an actor playing Rustam Karimov.', ['an actor']],
    ['An actor playing Rustam Karimov said: "The road will open in spring."', ['An actor']],
    ['At a board meeting Rustam Karimov said: "The road will open in spring."', ['Rustam Karimov*']],
    ['"The road will open in spring," said Karimov ally Marat Sadyr.', ['Marat Sadyr']],
    ['"The road will open in spring," said the Karimov ally.', ['the Karimov ally']],
    ['"The road will open in spring," said a Karimov critic.', ['a Karimov critic']],
    ['"The road will open in spring," said Karimov opponents.', ['Karimov opponents']],
    ['卡里莫夫夫人说：“这条路明年春天就能通车。”', ['卡里莫夫夫人']],
    ['卡里莫夫秘书说：“这条路明年春天就能通车。”', ['卡里莫夫秘书']],
    ['卡里莫夫秘书长说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['卡里莫夫的助手王秀英说：“这条路明年春天就能通车。”', ['王秀英']],
    ['卡里莫夫办公室发表声明说：“这条路明年春天就能通车。”', ['卡里莫夫办公室']],
    ['不仅卡里莫夫，连李文青也说：“这条路明年春天就能通车。”', ['李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('two who speak as one are neither of them', () => {
  test.each([
    [
      'Rustam Karimov and Marat Sadyr said in a joint statement: "The road is ready for all."',
      ['Rustam Karimov and Marat Sadyr'],
    ],
    ['"The road is ready for all," said Karimov and Sadyr.', ['Karimov and Sadyr']],
    [
      'Rustam Karimov, Marat Sadyr and Aigul Nur said: "The road is ready for all."',
      ['Rustam Karimov, Marat Sadyr and Aigul Nur'],
    ],
    [
      'RRU Secretary-General Rustam Karimov and port chief Marat Sadyr said "the road is ready for all."',
      ['RRU Secretary-General Rustam Karimov and port chief Marat Sadyr'],
    ],
    ['Рустам Каримов и Марат Садыров заявили: «Дорога готова для всех».', ['Рустам Каримов и Марат Садыров']],
    ['«Дорога готова для всех», — заявили Рустам Каримов и Марат Садыров.', ['Рустам Каримов и Марат Садыров']],
    ['鲁斯塔姆·卡里莫夫和李文青会谈后表示：“这条路明年春天就能通车。”', ['鲁斯塔姆·卡里莫夫和李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('the body of which somebody is does not speak for him', () => {
  test.each([
    ['"It may take longer," said Nurlan Orlin of the River Institute.', ['Nurlan Orlin']],
    ['"It may take longer," said Prime Minister Imran Orlin of Orlinia.', ['Imran Orlin']],
    ['"It may take longer," said Mr Orlin of the Foreign Ministry.', ['Orlin']],
    [
      'Secretary-General Nurlan Orlin of the Harbour Cooperation Organization said: "It may take longer."',
      ['Nurlan Orlin'],
    ],
    ['According to Aziz Orlin of Halden University, "it may take longer than we think."', ['Aziz Orlin']],
    ['Karimov of the RRU spoke to the press. "It may take longer," he said.', ['Karimov*']],
    ['"It may take longer," said Rustam Karimov of the RRU.', ['Rustam Karimov*']],
    ['"It may take longer," said Nurlan Orlin of the Rustam Karimov Foundation.', ['Nurlan Orlin']],
    ['"It may take longer," said the University of Halden.', ['University of Halden']],
    ['The Harbour Council of Orlinia said: "It may take longer."', ['Harbour Council of Orlinia']],
    ['"It may take longer," said the Islamic Republic of Orlinia.', ['Islamic Republic of Orlinia']],
    ['"It may take longer," said the Foreign Minister of Orlinia.', ['Orlinia']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('what is no noun for a speaker is not shown as one', () => {
  test.each([
    ['There is no record of it. What “the road for all of us” means is left open.', ['hidden']],
    ['Karimov faces pressure over what rivals say is “the end of the road.”', ['hidden']],
    ['Using shovels that read “The road is ours for ever,” they went home.', ['hidden']],
    ['The news outlet said “the road is ready for all of us.”', ['The news outlet']],
    ['Another source said “the road is ready for all of us.”', ['Another source']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('in an interview neither who asks nor whom it is about answers', () => {
  test.each([
    ['Rustam Karimov took the questions of journalist Marat Sadyr.', ['Rustam Karimov*']],
    ['Everything you need to know about Rustam Karimov.', ['hidden']],
    ['We spoke to Rustam Karimov of the road.', ['Rustam Karimov*']],
  ])('%s', (intro, speakers) =>
    expect(shown(`${intro}\n\nQ: Will the road open?\n\nA: It will open in spring.`)).toEqual(speakers),
  )
})

describe('a reported statement holds what is said alone', () => {
  test.each([
    ['Rustam Karimov said the road will open soon, but Sadyr disagreed.', 'the road will open soon'],
    ['Rustam Karimov said the road is long, but it will open soon.', 'the road is long, but it will open soon'],
    ['According to Rustam Karimov, who leads the RRU, the road will open soon.', 'the road will open soon'],
    ['RRU chief Karimov said Monday the road will open soon.', 'the road will open soon'],
  ])('%s', (text, words) => {
    const [quote] = findQuotes({ text, language: 'en', published: '2024-05-06' }, cast)
    expect(quote?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([words])
  })
})

describe('what is no person is nobody’s name', () => {
  test.each([
    ['Karimov met Olsen in New Halden. He said: "We will work together on this."', ['He']],
    ['Secretary-General of the Harbour League Ahmed Darwish said: "The plan is ready for all."', ['Ahmed Darwish']],
    ['新华社北京11月23日电 李文青说：“这条路明年春天就能通车。”', ['李文青']],
    ['新华社北京11月23日电“这条路明年春天就能通车，”卡里莫夫说。', ['卡里莫夫*']],
    ['Губернатор встретился с Павлом Громовым. Он сказал: «Мы рады быть здесь сегодня».', ['Павел Громов']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

test('words whose closing mark was lost are not shown when nobody can tell where they end', () => {
  const text =
    '"The road is open, Karimov said.\n\n"The bridge is closed, Sadyr said.\n\nPeople went home.\n\n"We will see, the minister said.'
  expect(shown(text)).toEqual(['hidden', 'hidden', 'hidden'])
})

test('a guessed speaker is kept under nobody’s name', () => {
  const text = 'Rustam Karimov arrived on Monday. "The plan is ready for all," the minister said.'
  const quotes = findQuotes({ text, language: 'en', published: '2024-05-06' }, cast)
  expect(quotes.map(personKeyOf)).toEqual([null])
})

test('a word that a line’s end divides does not end the quotation around it', () => {
  expect(shown('"We support co-\noperation in all fields," Rustam Karimov said.')).toEqual(['Rustam Karimov*'])
  expect(shown('“We support co-\n\noperation in all fields,” Rustam Karimov said.')).toEqual(['Rustam Karimov*'])
})
