import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

describe('who is quoted speaks, not who quotes', () => {
  test.each([
    ['Marat Sadyr quoted Rustam Karimov as saying "the road is ready for all."', ['Rustam Karimov*']],
    ['According to Marat Sadyr, Rustam Karimov had called the road "a house for all of us."', ['Rustam Karimov*']],
    ['Каримов процитировал Садырова: «Дорога откроется уже весной».', ['Садыров']],
    ['Rustam Karimov listened as Marat Sadyr said: "The road will open in spring."', ['Marat Sadyr']],
    [
      '"The road," Rustam Karimov said, "is open." Marat Sadyr shook his head. "It will never open at all."',
      ['Rustam Karimov*', 'Marat Sadyr'],
    ],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('words that are heard, received or read out are not the words of who takes them in', () => {
  test.each([
    ['Rustam Karimov was told: “The road will never open again.”', []],
    ['Rustam Karimov was warned: “The road will never open again.”', []],
    ['“The road will never open again,” Rustam Karimov was told.', ['hidden']],
    [
      '“The road is ready for all of us,” Rustam Karimov was told, and he said: “I will go there.”',
      ['hidden', 'Rustam Karimov*'],
    ],
    ['Rustam Karimov received a note: “The road will never open again.”', []],
    ['Rustam Karimov got a telegram from Marat Sadyr: “The road will never open again.”', []],
    ['Rustam Karimov heard Marat Sadyr say: “The road will never open again.”', []],
    ['“The road will never open again,” Rustam Karimov heard Sadyr say.', ['hidden']],
    ['“The road will never open again,” Rustam Karimov quoted Sadyr as saying.', ['Sadyr']],
    ['Rustam Karimov recalled Sadyr saying “the road will never open again.”', []],
    ['“The road will never open again,” Rustam Karimov read aloud from Sadyr’s letter.', ['hidden']],
    ['Rustam Karimov read aloud from Sadyr’s letter: “The road will never open again.”', []],
    ['Rustam Karimov read a poem by Li Wenqing: “The road will never open again.”', []],
    ['Rustam Karimov quoted an old proverb: “The road will never open again.”', []],
    ['Rustam Karimov said his father used to say “the road will never open again.”', ['his father']],
    ['Rustam Karimov used to say: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov recalled saying “the road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov heard the news and said: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov sent a letter: “The road is ready for all of us.”', ['Rustam Karimov*']],
    [
      'Having received a letter from Sadyr, Rustam Karimov said: “The road is ready for all of us.”',
      ['Rustam Karimov*'],
    ],
    ['“The road is ready for all of us,” said Rustam Karimov, who was told of the plan.', ['Rustam Karimov*']],
    ['Rustam Karimov received an award, saying “the road is ready for all of us.”', ['Rustam Karimov*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('what a Russian sentence gives as heard, read out, wished or said of somebody is not his', () => {
  test.each([
    ['Каримов услышал от Садырова: «Дорога не откроется никогда».', []],
    ['Каримов выслушал Садырова: «Дорога не откроется никогда».', []],
    ['Каримов услышал, как Садыров сказал: «Дорога не откроется никогда».', ['Садыров']],
    ['Каримов получил письмо: «Дорога не откроется никогда».', []],
    ['«Дорога не откроется никогда», — услышал Каримов от Садырова.', []],
    ['Каримов зачитал письмо Садырова: «Дорога не откроется никогда».', ['Садыров']],
    ['Каримов процитировал письмо школьницы: «Дорога не откроется никогда».', ['школьницы']],
    ['Каримов процитировал старую пословицу: «Дорога не откроется никогда».', []],
    ['Каримов напомнил слова Садырова: «Дорога не откроется никогда».', ['Садыров']],
    ['«Дорога не откроется никогда», — прочёл Каримов в письме Садырова.', []],
    ['Каримов отрицает, что сказал: «Дорога не откроется никогда».', ['hidden']],
    ['Каримов отказался сказать: «Дорога не откроется никогда».', []],
    ['Каримов мог бы сказать: «Дорога не откроется никогда».', []],
    ['Каримов не мог сказать: «Дорога не откроется никогда».', []],
    ['Каримов хотел сказать: «Дорога не откроется никогда».', []],
    ['Каримов забыл сказать: «Дорога не откроется никогда».', []],
    ['Каримов был назван Садыровым «строителем дорог в никуда».', []],
    ['Каримов, названный Садыровым «строителем дорог в никуда», уехал.', []],
    ['Каримов был обвинён в словах «дорога не откроется никогда».', []],
    ['Каримов встретился с Садыровым, который заявил: «Дорога не откроется никогда».', ['Садыров']],
    ['Каримов встретился с Мариной Садыровой, которая заявила: «Дорога не откроется никогда».', ['Марина Садырова']],
    ['Каримов высмеял тех, кто говорит: «Дорога не откроется никогда».', ['hidden']],
    ['Каримов, снявшийся в фильме, сказал: «Дорога откроется уже весной».', ['Каримов*']],
    ['В новом фильме Каримов говорит: «Дорога откроется уже весной».', ['hidden']],
    ['Каримов, который открыл мост, заявил: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов выслушал Садырова и сказал: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов хотел сказать спасибо и добавил: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов, получив письмо, сказал: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов напомнил свои слова: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов зачитал заявление: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов решил сказать: «Дорога откроется уже весной».', ['Каримов*']],
    ['Каримов назвал дорогу «домом для всех нас».', ['Каримов*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('what a Chinese sentence gives as heard, received, passed on or unsaid is not the subject’s', () => {
  test.each([
    ['卡里莫夫被告知：“这条路永远不会通车。”', []],
    ['卡里莫夫收到李文青来信：“这条路永远不会通车。”', []],
    ['“这条路永远不会通车，”卡里莫夫听到有人说。', []],
    ['卡里莫夫听到李文青说：“这条路永远不会通车。”', []],
    ['卡里莫夫回忆李文青的话：“这条路永远不会通车。”', []],
    ['卡里莫夫援引谚语说：“这条路永远不会通车。”', []],
    ['“这条路永远不会通车，”卡里莫夫没有这样说。', []],
    ['卡里莫夫被李文青称为“永远不会修路的人”。', []],
    ['卡里莫夫听到这个消息后说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['卡里莫夫收到来信后表示：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['卡里莫夫没有说明原因，但他说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['“这条路明年春天就能通车，”卡里莫夫表示，没有说明原因。', ['卡里莫夫*']],
    ['卡里莫夫看到有人受伤，说：“这条路明年春天就能通车。”', ['卡里莫夫*']],
    ['卡里莫夫称这条路为“大家的家园和希望”。', ['卡里莫夫*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('words that a person hears, reads, blames another for or may yet say are not his', () => {
  test.each([
    ['Rustam Karimov listened to the farmers. “The road took our fields.”', ['hidden']],
    ['Rustam Karimov read the letter. “Dear friend, the road is long.”', ['hidden']],
    ['Rustam Karimov was asked about the road. “Will it ever open for us?”', ['hidden']],
    ['Rustam Karimov was asked about the road. “It will open in spring.”', ['Rustam Karimov*']],
    ['Rustam Karimov smiled. “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov criticised Sadyr for saying “the road will never open.”', ['Sadyr']],
    ['Rustam Karimov apologised for saying “the road will never open.”', ['Rustam Karimov*']],
    ['Rustam Karimov should say “the road is ready for all of us.”', ['hidden']],
    ['Rustam Karimov will say “the road is ready for all of us.”', ['hidden']],
    ['I wish Rustam Karimov said “the road is ready for all of us.”', ['hidden']],
    ['Rustam Karimov denied calling Sadyr “a thief and a liar of the worst kind.”', []],
    ['The paper wrongly quoted Rustam Karimov as saying “the road is ready for all.”', ['hidden']],
    ['A post shared thousands of times claims Rustam Karimov said “the road is ready for all.”', ['hidden']],
    ['In a cartoon Rustam Karimov says “the road is ready for all of us.”', ['hidden']],
    ['In a skit, an actor as Rustam Karimov said “the road is ready for all of us.”', ['hidden']],
    [
      'A letter from Rustam Karimov to Marat Sadyr says “the road is ready for all.”',
      ['A letter from Rustam Karimov to Marat Sadyr'],
    ],
    [
      'A statement by Rustam Karimov and Marat Sadyr said “the road is ready for all.”',
      ['statement by Rustam Karimov and Marat Sadyr'],
    ],
    ['Either Rustam Karimov or Marat Sadyr said “the road is ready for all of us.”', ['hidden']],
    [
      'A friend of Rustam Karimov from Halden said “the road is ready for all of us.”',
      ['A friend of Rustam Karimov from Halden'],
    ],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
