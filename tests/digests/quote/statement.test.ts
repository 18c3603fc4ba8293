import { describe, expect, test } from 'vitest'
import { reported } from './said.ts'

describe('what only says when or how somebody spoke is no statement', () => {
  test.each([
    ['en', 'By the end of the week, officials confirmed the deaths.'],
    ['en', 'In a long interview on Sunday, Marta Olsen announced her retirement.'],
    ['en', 'With tears in her eyes, Marta Olsen thanked the crowd.'],
    ['en', 'When the judge entered, the clerk announced the case.'],
    ['en', 'As the minister left the building, reporters shouted questions.'],
    ['en', 'For the first time, the port warned of a flood.'],
    ['ru', 'Выходя из здания суда, Айдар Каримов объявил о своей отставке.'],
    ['ru', 'Когда министр вошёл в зал, журналисты спросили, будет ли построен новый мост.'],
    ['ru', 'К концу недели, по-видимому, власти подтвердили гибель людей.'],
  ])('%s: %s', (language, text) => {
    expect(reported(language, text)).toEqual([])
  })
})

describe('what stands before a cue that says nothing more is a statement', () => {
  test.each([
    ['en', 'It is time to act on the bridge, Marta Olsen said.', 'It is time to act on the bridge'],
    ['en', 'In 2019 the old bridge fell down, Marta Olsen said on Monday.', 'In 2019 the old bridge fell down'],
    ['en', 'The bridge will be closed in June, Marta Olsen told her on Friday.', 'The bridge will be closed in June'],
    ['en', 'The old bridge is quite safe, Marta Olsen confirmed.', 'The old bridge is quite safe'],
    ['ru', 'Старый мост закроют в июне, сказала Марта Олсен журналистам в понедельник.', 'Старый мост закроют в июне'],
    ['ru', 'Старый мост закроют в июне, сообщила Марта Олсен.', 'Старый мост закроют в июне'],
  ])('%s: %s', (language, text, statement) => {
    expect(reported(language, text).map((line) => line.split(': ')[1])).toEqual([statement])
  })
})

test.each([
  [
    'en',
    'Marta Olsen said that the "Blue Night" festival will go ahead in June.',
    'the "Blue Night" festival will go ahead in June',
  ],
  ['ru', 'Марта Олсен заявила, что фестиваль «Белые ночи» пройдёт в июне.', 'фестиваль «Белые ночи» пройдёт в июне'],
  ['zh', '审计长陶敬之表示，将对整改情况开展“回头看”。', '将对整改情况开展“回头看”'],
])('a name in marks does not hide the statement that it stands in (%s)', (language, text, statement) => {
  expect(reported(language, text).map((line) => line.split(': ')[1])).toEqual([statement])
})
