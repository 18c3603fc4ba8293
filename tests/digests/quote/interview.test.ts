import { describe, expect, test } from 'vitest'
import { said } from './said.ts'
import { shown } from './shown.ts'

describe('who answers in an interview is no paper', () => {
  const turns = '\n\nQ: Will the port close?\n\nA: No, the port stays open.'
  test.each([
    ['Marta Olsen leads the port. She spoke to the Gull about it.', 'Marta Olsen'],
    ['Marta Olsen spoke to the Lom Gull in her garden.', 'Marta Olsen'],
    ['In an interview with the Lom Gull, Marta Olsen spoke of the port.', 'Marta Olsen'],
    ['The Gull met Marta Olsen on the quay.', 'Marta Olsen'],
    ['Marta Olsen talked with Jonas Brand of the Gull.', 'Marta Olsen'],
  ])('%s', (intro, speaker) => expect(shown(intro + turns)).toEqual([speaker]))
})

describe('an interview whose turns bear names', () => {
  test('has the answers said by whom their label names, in full', () => {
    const text =
      'Marta Olsen leads the port.\n\nGull: Will it close?\n\nOlsen: No, it stays open.\n\nGull: The mayor says it will close.\n\nOlsen: The mayor is asleep.'
    expect(said('en', text)).toEqual(['Marta Olsen: No, it stays open.', 'Marta Olsen: The mayor is asleep.'])
  })

  test('has them in Russian and Chinese too', () => {
    expect(
      said('ru', 'Чайка: Порт закроют?\n\nОльсен: Нет, порт открыт.\n\nЧайка: А кто платит?\n\nОльсен: Платят все.'),
    ).toEqual(['Ольсен: Нет, порт открыт.', 'Ольсен: Платят все.'])
    expect(
      said('zh', '记者：港口会关闭吗？\n\n林海燕：不会，港口照常开放。\n\n记者：谁来付钱？\n\n林海燕：大家一起付。'),
    ).toEqual(['林海燕: 不会，港口照常开放。', '林海燕: 大家一起付。'])
  })

  test.each([
    'Monday: rain is likely.\n\nTuesday: will it rain?\n\nWednesday: the sun shines.',
    'Gull: Will it close?\n\nOlsen: Will you stay?\n\nGull: Who pays?\n\nOlsen: Who knows?',
    'Where: the hall.\n\nWhen: at noon?\n\nTickets: at the door.',
  ])('is none by labels alone: %s', (text) => expect(said('en', text)).toEqual([]))
})
