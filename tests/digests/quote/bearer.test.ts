import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const words = '“The bridge is closed for good.”'

describe('a name behind its own nouns is the one whom the common noun in front means', () => {
  test.each([
    ['Its author, retired judge Beatrix Holm, said', 'Beatrix Holm'],
    ['Its chairman, the banker Beatrix Holm, said', 'Beatrix Holm'],
    ['His wife, schoolteacher Beatrix Holm, 63, said', 'Beatrix Holm'],
    ['Her lawyer, former judge Rustam Karimov, said', 'Rustam Karimov*'],
  ])('%s', (clause, speaker) => expect(shown(`${clause}: ${words}`)).toEqual([speaker]))
})

describe('and one that only tells of the common noun is not', () => {
  test.each([
    ['The mayor, unlike senator Rustam Karimov, said'],
    ['The mayor, not senator Rustam Karimov, said'],
    ['The mayor, visiting senator Rustam Karimov, said'],
    ['The mayor, defeated by senator Rustam Karimov, said'],
    ['The mayor, a friend of Rustam Karimov, said'],
  ])('%s', (clause) => expect(shown(`${clause}: ${words}`)).toEqual(['The mayor']))
})

describe('one of many is no name', () => {
  test.each([
    ['another Republican said', 'another Republican'],
    ['said another Republican', 'another Republican'],
    ['one Halder said', 'one Halder'],
    ['said a Turk', 'a Turk'],
    ['some Democrats said', 'some Democrats'],
    ['said another Republican, Marta Olsen', 'Marta Olsen'],
  ])('%s', (clause, speaker) => expect(shown(`“The bridge is closed for good,” ${clause}.`)).toEqual([speaker]))

  test('a name of two words behind an article is one', () =>
    expect(shown('A tearful Marta Olsen said: “The bridge is closed for good.”')).toEqual(['Marta Olsen']))
})
