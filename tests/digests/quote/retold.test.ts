import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

describe('who hears, reads or retells words has not said them', () => {
  test.each([
    'Rustam Karimov heard from the crowd.',
    'Rustam Karimov heard on his way home.',
    'Rustam Karimov read on the wall.',
    'Rustam Karimov saw painted on the gate.',
    'Rustam Karimov says his mother told him.',
    'Rustam Karimov says she told him.',
    'Rustam Karimov said Marta Olsen had warned him.',
    'Rustam Karimov recalled Marta Olsen telling him.',
    'Rustam Karimov claimed that a pilot had shouted at him.',
  ])('“The gate is closed for good,” %s', (clause) => {
    expect(shown(`“The gate is closed for good,” ${clause}`).filter((speaker) => speaker !== 'hidden')).toEqual([])
  })

  test.each([
    'Rustam Karimov told her.',
    'Rustam Karimov said after Marta Olsen had told him the news.',
    'said Rustam Karimov, who had heard from the crowd.',
    'Rustam Karimov read from his statement.',
    'Rustam Karimov was heard saying.',
    'Rustam Karimov said when she told him.',
  ])('yet: “The gate is closed for good,” %s', (clause) => {
    expect(shown(`“The gate is closed for good,” ${clause}`)).toEqual(['Rustam Karimov*'])
  })
})

describe('words that somebody quotes are those of whom they quote', () => {
  test.each([
    '“The gate is closed for good,” Jonas Brand quoted Marta Olsen.',
    'Jonas Brand quoted Marta Olsen: “The gate is closed for good.”',
    'Jonas Brand, quoting Marta Olsen, said: “The gate is closed for good.”',
    '“The gate is closed for good,” Jonas Brand said, quoting Marta Olsen.',
    '“The gate is closed for good,” the agency reported, quoting Mayor Marta Olsen.',
    'Quoting Marta Olsen, the agency said: “The gate is closed for good.”',
    'Jonas Brand quoted Marta Olsen as saying “the gate is closed for good.”',
  ])('%s', (text) => expect(shown(text)).toEqual(['Marta Olsen']))

  test.each([
    ['Marta Olsen quoted prices and said “the gate is closed for good.”', ['Marta Olsen']],
    ['“The gate is closed for good,” Marta Olsen said, quoting his mother.', ['his mother']],
    ['Marta Olsen was quoted by Jonas Brand. “The gate is closed for good,” Olsen said.', ['Marta Olsen']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
