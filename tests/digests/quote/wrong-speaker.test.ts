import { describe, expect, test } from 'vitest'
import type { Cast } from '../../../digests/person/cast.ts'
import { personKeyOf } from '../../../digests/person/person-key.ts'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'
import { shownConfidence } from '../../../digests/quote/quote.ts'

const offices = [{ role: 'Secretary-General', body: 'RRU', since: '2020-01-01', until: null }]
const cast: Cast = {
  persons: [
    {
      id: 'rustam-karimov',
      names: { latin: ['Rustam Karimov'], cyrillic: ['Рустам Каримов'], chinese: ['鲁斯塔姆·卡里莫夫', '卡里莫夫'] },
      offices,
    },
  ],
  bodies: [
    {
      id: 'RRU',
      names: { latin: ['RRU'], cyrillic: ['РДС'], chinese: ['路河组织'] },
      roles: { 'Secretary-General': ['Secretary-General', 'chief', 'генсек', '秘书长'] },
    },
  ],
}

/** The speakers of what is shown, `*` behind the topic's person, `?` for nobody. */
function shown(text: string): readonly string[] {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
  return findQuotes({ text, language, published: '2024-05-06T08:00:00Z' }, cast)
    .filter(({ kind }) => kind !== 'reported')
    .map(({ speaker, person, confidence, mention }) => {
      if (confidence < shownConfidence) return 'hidden'
      const words = mention === null ? '?' : text.slice(mention.start, mention.end)
      return `${speaker ?? words}${person === null ? '' : '*'}`
    })
}

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
    ['The former RRU Secretary-General said: "The plan is ready for all."', ['RRU Secretary-General']],
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

describe('the claims of others are not words of who speaks of them', () => {
  test.each([
    ['Rustam Karimov rejected the claim that “the road will never open again”.', []],
    ['Rustam Karimov denied rumours that “the road will never open again”.', []],
    ['Rustam Karimov said the accusation that “the road will never open again” was false.', []],
    ['Asked about claims that “the road will never open again”, Rustam Karimov said no.', []],
    ['Rustam Karimov confirmed reports that “the road will never open again”.', []],
    ['Rustam Karimov rejected Sadyr’s claim that “the road will never open again”.', ['Sadyr']],
    ['Rustam Karimov repeated the claim that “the road is ready for all of us”.', ['Rustam Karimov*']],
    ['Rustam Karimov rejected the claim. “The road is ready for all of us,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov, called “a builder of roads to nowhere” by Marat Sadyr, left.', ['Marat Sadyr']],
    ['Rustam Karimov read from a letter by Marat Sadyr: “The road is ready for all of us.”', ['Marat Sadyr']],
    ['Rustam Karimov read out his statement: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Рустам Каримов отверг утверждение, что «дорога не откроется никогда».', []],
    ['Слова Марата Садырова о том, что «дорога не откроется никогда», Рустам Каримов назвал ложью.', []],
    ['Рустам Каримов заявил, что «дорога готова для всех».', ['Рустам Каримов*']],
    ['卡里莫夫驳斥了“这条路永远不会通车”的说法。', []],
    ['卡里莫夫反驳称：“这条路明年春天就能通车。”', ['卡里莫夫*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('nobody has said what is denied, supposed or asked', () => {
  test.each([
    ['Neither Rustam Karimov nor Marat Sadyr said "the road is ready for all."', ['?']],
    ['Rustam Karimov denied having said that "the road will never open again."', ['?']],
    ['Rustam Karimov refused to say "the road will open in spring."', ['?']],
    ['If Rustam Karimov says "the road will open in spring," nobody will believe him.', ['?']],
    ['Ни Каримов, ни Садыров не сказали: «Дорога откроется уже весной».', ['?']],
    ['卡里莫夫否认自己说过“这条路明年春天就能通车”。', []],
    ['卡里莫夫从未说过：“这条路明年春天就能通车。”', []],
    ['卡里莫夫没有说过：“这条路明年春天就能通车。”', []],
    ['Неправда, что Каримов сказал: «Дорога откроется уже весной».', ['?']],
    ['Жители хотят, чтобы Каримов сказал: «Дорога откроется уже весной».', ['?']],
    ['It is not true that Karimov said: "The road is ready for all."', ['?']],
    ['The site falsely claimed that Karimov had said: "The road is ready for all."', ['?']],
    ['Some day Karimov may say: "The road is ready for all."', ['?']],
    ['Karimov is expected to say: "The road is ready for all."', []],
    ['Asked "Will you go to the fair?", Rustam Karimov smiled.', []],
    ['Asked "Will you go to the fair?", Rustam Karimov said "I will not go there."', ['Rustam Karimov*']],
    ['Asked by Sadyr whether "the road is open to all," Rustam Karimov said "I will not say."', ['Rustam Karimov*']],
    ['На вопрос «Вы уйдёте с поста?» Каримов ответил: «Нет, я не уйду никогда».', ['Каримов*']],
    ['Каримов ответил на вопрос: «Дорога откроется уже весной».', ['Каримов*']],
    ['Рустама Каримова спросили: «Когда откроется дорога для всех?»', ['?']],
    ['被问到“您会离开吗，什么时候离开？”时，李文青说：“我不会离开这里。”', ['李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

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

describe('what is made up, acted or only talked of is not shown as said', () => {
  test.each([
    ['In the novel, Rustam Karimov says: "The road is ready for all."', ['hidden']],
    ['In a radio sketch Rustam Karimov said: "The road is ready for all."', ['hidden']],
    ['According to a rumour Rustam Karimov said: "The road is ready for all."', ['hidden']],
    ['In a fabricated interview Rustam Karimov said: "The road is ready for all."', ['hidden']],
    ['A fake account wrote that Rustam Karimov said: "The road is ready for all."', ['hidden']],
    ['Karimov allegedly said: "The road is ready for all."', ['hidden']],
    ['Каримов якобы сказал: «Дорога откроется уже весной».', ['hidden']],
    ['В новой пьесе Каримов сказал: «Дорога откроется уже весной».', ['hidden']],
    ['В фейковом ролике Каримов сказал: «Дорога откроется уже весной».', ['hidden']],
    ['В романе Каримов говорит: «Дорога откроется уже весной».', ['hidden']],
    ['网传卡里莫夫说：“这条路明年春天就能通车。”', ['hidden']],
    ['在小说中，卡里莫夫说：“这条路明年春天就能通车。”', ['hidden']],
    ['伪造的视频中，卡里莫夫说：“这条路明年春天就能通车。”', ['hidden']],
    ['Rustam Karimov denied the rumour: "The road is ready for all."', ['Rustam Karimov*']],
    ['Rustam Karimov said: "The rumour about a fake road is in the novel."', ['Rustam Karimov*']],
    ['In May Rustam Karimov said: "The road is ready for all."', ['Rustam Karimov*']],
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
    ['“The road will never open again,” Rustam Karimov quoted Sadyr as saying.', ['hidden']],
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

describe('what somebody did not say is nobody’s words', () => {
  test.each([
    ['Rustam Karimov never once said “the road will never open again.”', ['?']],
    ['Rustam Karimov stopped short of saying “the road will never open again.”', ['?']],
    ['Rustam Karimov avoided saying “the road will never open again.”', ['?']],
    ['Rustam Karimov failed to say “the road will never open again.”', ['?']],
    ['Rustam Karimov has yet to say “the road will never open again.”', ['?']],
    ['Rustam Karimov wishes he had said “the road will never open again.”', ['?']],
    ['Rustam Karimov was quoted wrongly as saying “the road will never open again.”', ['?']],
    ['Rustam Karimov was accused of saying “the road will never open again.”', ['?']],
    ['“The road will never open again” is not what Rustam Karimov said.', []],
    ['“The road will never open again,” Rustam Karimov denied saying.', ['hidden']],
    ['A man posing as Rustam Karimov said: “The road will never open again.”', ['hidden']],
    ['In the film Rustam Karimov says: “The road will never open again.”', ['hidden']],
    ['Rustam Karimov, who appeared in the film, said: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['In the documentary film Rustam Karimov says: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov was quoted as saying “the road is ready for all of us.”', ['Rustam Karimov*']],
    ['“The road is ready for all of us,” Rustam Karimov said. He never said when.', ['Rustam Karimov*']],
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
    ['Каримов отрицает, что сказал: «Дорога не откроется никогда».', ['?']],
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
    ['Каримов высмеял тех, кто говорит: «Дорога не откроется никогда».', ['?']],
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

describe('a pronoun that may mean two persons is neither of them', () => {
  test.each([
    ['Rustam Karimov met Marat Sadyr. “The road will never open again,” he said.', ['hidden']],
    ['Rustam Karimov opened the fair. Then came Marat Sadyr. “The road will never open again,” he said.', ['hidden']],
    ['Rustam Karimov thanked Aigul Nur. “The road will never open again,” she said.', ['hidden']],
    ['Rustam Karimov spoke on Monday. “The road is ready for all of us,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov told Marat Sadyr the plan. “The road is ready for all of us,” he said.', ['Rustam Karimov*']],
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

describe('a pronoun does not jump over a nearer person without a name', () => {
  test.each([
    ['Rustam Karimov spoke. His mother wept. “It may take longer,” she said.', ['His mother']],
    ['Rustam Karimov spoke. His deputy was careful. “It may take longer,” he said.', ['His deputy']],
    ['Rustam Karimov opened the road. A farmer watched him. “It may take longer,” he said.', ['A farmer']],
    ['Rustam Karimov opened the road. One analyst was not so sure. “It may take longer,” he said.', ['One analyst']],
    ['Rustam Karimov’s spokeswoman was firm. “It may take longer,” she said.', ['Rustam Karimov’s spokeswoman']],
    ['Rustam Karimov’s wife, Lola, met the press. “It may take longer,” she said.', ['Lola']],
    ['Rustam Karimov and his wife Aigul voted. “It may take longer,” she said.', ['Aigul']],
    ['Rustam Karimov spoke. One farmer, Marta Olsen, wept. “It may take longer,” she said.', ['Marta Olsen']],
    ['Rustam Karimov spoke. His plan was rejected. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov’s plan was rejected. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov spoke. His answer was short. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov spoke. His mother was a teacher. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov spoke. His critics left. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov spoke. A crowd cheered. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov spoke. A reporter asked him about it. “It may take longer,” he said.', ['Rustam Karimov*']],
    ['Rustam Karimov spoke. A farmer left. Karimov smiled. “It may take longer,” he said.', ['Rustam Karimov*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('words about a person are not his', () => {
  test.each([
    ['Rustam Karimov was arrested on suspicion of “selling the roads to strangers for money.”', []],
    ['Rustam Karimov is wanted for “selling the roads to strangers for money.”', []],
    ['Rustam Karimov was once hailed as “the man who built the road.”', []],
    ['Rustam Karimov was found to have “sold the roads to strangers for money.”', []],
    ['Rustam Karimov was awarded a medal “for building the road of friendship.”', []],
    ['Rustam Karimov signed a law that makes it a crime to “sell the roads to strangers.”', []],
    ['Rustam Karimov walked in to shouts of “go home and never come back!”', []],
    ['Rustam Karimov ran under the slogan “one road for all of us.”', []],
    ['Rustam Karimov was urged to say “the road will never open again.”', []],
    ['Rustam Karimov, accused by opponents of “selling the roads to strangers,” resigned.', ['opponents']],
    ['Rustam Karimov, described by colleagues as “the man who built the road,” resigned.', ['colleagues']],
    ['Rustam Karimov, known as “the man who built the road,” resigned.', []],
    ['Rustam Karimov was met by protesters shouting “go home and never come back!”', ['protesters']],
    ['Rustam Karimov, who accused rivals of “selling the roads to strangers,” resigned.', ['Rustam Karimov*']],
    ['Rustam Karimov landed a dig at “the men who sold our roads.”', ['Rustam Karimov*']],
    ['Rustam Karimov was re-elected and promised “a road for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov, dismissed in May, said “the road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov spoke to the men, adding “the road is ready for all of us.”', ['Rustam Karimov*']],
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

describe('words that a person hears, reads, blames another for or may yet say are not his', () => {
  test.each([
    ['Rustam Karimov listened to the farmers. “The road took our fields.”', ['hidden']],
    ['Rustam Karimov read the letter. “Dear friend, the road is long.”', ['hidden']],
    ['Rustam Karimov was asked about the road. “Will it ever open for us?”', ['hidden']],
    ['Rustam Karimov was asked about the road. “It will open in spring.”', ['Rustam Karimov*']],
    ['Rustam Karimov smiled. “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov criticised Sadyr for saying “the road will never open.”', ['Sadyr']],
    ['Rustam Karimov apologised for saying “the road will never open.”', ['Rustam Karimov*']],
    ['Rustam Karimov should say “the road is ready for all of us.”', ['?']],
    ['Rustam Karimov will say “the road is ready for all of us.”', ['?']],
    ['I wish Rustam Karimov said “the road is ready for all of us.”', ['?']],
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
    ['Either Rustam Karimov or Marat Sadyr said “the road is ready for all of us.”', ['?']],
    [
      'A friend of Rustam Karimov from Halden said “the road is ready for all of us.”',
      ['A friend of Rustam Karimov from Halden'],
    ],
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
    const language = /\p{Script=Han}/u.test(text) ? 'zh' : /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
    const [quote] = findQuotes(
      { text, language, published: `${day}T08:00:00Z` },
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
