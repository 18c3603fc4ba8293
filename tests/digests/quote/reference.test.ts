import { describe, expect, test } from 'vitest'
import { said } from './said.ts'

describe('a pronoun, a role or a surname in English', () => {
  test.each([
    [
      'Governor Piet Brand met Mayor Marta Olsen on Monday. Olsen asked for money. “We need it now,” she said.',
      'Marta Olsen',
    ],
    ['Piet Brand said the plan failed. His lawyer, Karl Voss, agreed. “It failed badly,” he said.', 'Karl Voss'],
    ['“It failed badly,” said Karl Voss.\n\n“We told them so,” he added.', 'Karl Voss'],
    ['Karl Voss praised Marta Olsen. “She did great work,” he said.', 'Karl Voss'],
    ['Marta Olsen, 44, lives in Halden with her husband, Karl. “We love it here,” she said.', 'Marta Olsen'],
    ['Port chief Karl Voss resigned. “I am tired of it,” the port chief said.', 'Karl Voss'],
    ['Karl Voss and his wife Anna left the port. “I am tired of it,” he said.', 'Karl Voss'],
    ['In a letter, Karl Voss explained his choice.\n\n“I am tired of it,” he wrote.', 'Karl Voss'],
    ['Ms. Olsen met Mr. Voss. “I am tired of it,” she told him.', 'Olsen'],
    ['The company named Karl Voss as its head. “I am glad of it,” Voss said in a statement.', 'Karl Voss'],
  ])('%s', (text, speaker) => expect(said('en', text).at(-1)?.split(': ')[0]).toBe(speaker))
})

describe('a pronoun, a role or a surname in Russian', () => {
  test.each([
    [
      'Губернатор Олег Рощин встретился с мэром Анной Лукиной. «Нам нужны деньги сейчас», — сказала она.',
      'Анна Лукина',
    ],
    ['Режиссёр Нина Соколова приехала в Омск. «Мне здесь очень нравится», — призналась режиссёр.', 'Нина Соколова'],
    ['Олег Рощин открыл мост. «Это большой праздник для всех», — сказал губернатор.', 'Олег Рощин'],
    ['Олег Рощин рассказал о мосте. «Это большой праздник для всех», — сказал губернатор.', 'Олег Рощин'],
    ['«Это большой праздник», — сказал Рощин.\n\nОн добавил: «Мы долго ждали этого дня».', 'Рощин'],
    [
      'Губернатор Омской области Олег Рощин открыл мост.\n\nКак отметил Рощин, «это большой праздник для всех».',
      'Олег Рощин',
    ],
    ['Чемпионка мира Анна Лукина выиграла турнир. «Я очень рада этой победе», — сказала спортсменка.', 'Анна Лукина'],
  ])('%s', (text, speaker) => expect(said('ru', text).at(-1)?.split(': ')[0]).toBe(speaker))
})

describe('a pronoun, a role or a surname in Chinese', () => {
  test.each([
    ['市长李文青会见了王秀英女士。她说：“我们非常感谢市长。”', '王秀英'],
    ['总统安德烈·拉希莫夫会见了外长。拉希莫夫强调，“双方应当加强合作。”', '安德烈·拉希莫夫'],
    ['村民王秀英今年70岁。“日子越来越好了。”王秀英说。\n\n“我一点都不担心。”她说。', '王秀英'],
    ['李文青是河州大学的教授。他认为，“这项研究很有意义”。', '李文青'],
  ])('%s', (text, speaker) => expect(said('zh', text).at(-1)?.split(': ')[0]).toBe(speaker))
})
