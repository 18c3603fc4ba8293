import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

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
    ['Neither Rustam Karimov nor Marat Sadyr said "the road is ready for all."', ['hidden']],
    ['Rustam Karimov denied having said that "the road will never open again."', ['hidden']],
    ['Rustam Karimov refused to say "the road will open in spring."', ['hidden']],
    ['If Rustam Karimov says "the road will open in spring," nobody will believe him.', ['hidden']],
    ['Ни Каримов, ни Садыров не сказали: «Дорога откроется уже весной».', ['hidden']],
    ['卡里莫夫否认自己说过“这条路明年春天就能通车”。', []],
    ['卡里莫夫从未说过：“这条路明年春天就能通车。”', []],
    ['卡里莫夫没有说过：“这条路明年春天就能通车。”', []],
    ['Неправда, что Каримов сказал: «Дорога откроется уже весной».', ['hidden']],
    ['Жители хотят, чтобы Каримов сказал: «Дорога откроется уже весной».', ['hidden']],
    ['It is not true that Karimov said: "The road is ready for all."', ['hidden']],
    ['The site falsely claimed that Karimov had said: "The road is ready for all."', ['hidden']],
    ['Some day Karimov may say: "The road is ready for all."', ['hidden']],
    ['Karimov is expected to say: "The road is ready for all."', []],
    ['Asked "Will you go to the fair?", Rustam Karimov smiled.', []],
    ['Asked "Will you go to the fair?", Rustam Karimov said "I will not go there."', ['Rustam Karimov*']],
    ['Asked by Sadyr whether "the road is open to all," Rustam Karimov said "I will not say."', ['Rustam Karimov*']],
    ['На вопрос «Вы уйдёте с поста?» Каримов ответил: «Нет, я не уйду никогда».', ['Каримов*']],
    ['Каримов ответил на вопрос: «Дорога откроется уже весной».', ['Каримов*']],
    ['Рустама Каримова спросили: «Когда откроется дорога для всех?»', ['hidden']],
    ['被问到“您会离开吗，什么时候离开？”时，李文青说：“我不会离开这里。”', ['李文青']],
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

describe('what somebody did not say is nobody’s words', () => {
  test.each([
    ['Rustam Karimov never once said “the road will never open again.”', ['hidden']],
    ['Rustam Karimov stopped short of saying “the road will never open again.”', ['hidden']],
    ['Rustam Karimov avoided saying “the road will never open again.”', ['hidden']],
    ['Rustam Karimov failed to say “the road will never open again.”', ['hidden']],
    ['Rustam Karimov has yet to say “the road will never open again.”', ['hidden']],
    ['Rustam Karimov wishes he had said “the road will never open again.”', ['hidden']],
    ['Rustam Karimov was quoted wrongly as saying “the road will never open again.”', ['hidden']],
    ['Rustam Karimov was accused of saying “the road will never open again.”', ['hidden']],
    ['“The road will never open again” is not what Rustam Karimov said.', []],
    ['“The road will never open again,” Rustam Karimov denied saying.', ['hidden']],
    ['A man posing as Rustam Karimov said: “The road will never open again.”', ['A man']],
    ['In the film Rustam Karimov says: “The road will never open again.”', ['hidden']],
    ['Rustam Karimov, who appeared in the film, said: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['In the documentary film Rustam Karimov says: “The road is ready for all of us.”', ['Rustam Karimov*']],
    ['Rustam Karimov was quoted as saying “the road is ready for all of us.”', ['Rustam Karimov*']],
    ['“The road is ready for all of us,” Rustam Karimov said. He never said when.', ['Rustam Karimov*']],
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
