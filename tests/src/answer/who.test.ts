import { expect, test } from 'vitest'
import { toRoster } from '../../../digests/person/find-person.ts'
import { personOfName } from '../../../digests/person/person-key.ts'
import { whoIn } from '../../../src/answer/who.ts'
import { betweenLineAndSquare, growthOfTime } from '../../support/growth.ts'

const roster = toRoster(['Marat Osmonkul', 'Aigul Sadyr', 'Elena Orlova'].map(personOfName))

test('the longest run of words that names somebody is the name, and what is behind it stays', () => {
  expect(whoIn('Marat Osmonkul gate at dawn', roster)).toMatchObject({ name: 'Marat Osmonkul', rest: 'gate at dawn' })
  expect(whoIn('osmonkul gate', roster)).toMatchObject({ name: 'osmonkul', rest: 'gate' })
})

test('a slip in a whole name is a slip, and not a given name with a word behind it', () => {
  expect(whoIn('Elena Orlowa', roster)).toMatchObject({ found: { is: 'near' }, rest: '' })
  expect(whoIn('Elena Orlowa gate', roster)).toMatchObject({ found: { is: 'near' }, rest: 'gate' })
  expect(whoIn('Elena gate', roster)).toMatchObject({ found: { is: 'one' }, rest: 'gate' })
})

test('a name is looked for in typed words in time by their number, not by its square', () => {
  const many = toRoster(Array.from({ length: 200 }, (_, n) => personOfName(`Marat Osmon${'k'.repeat(n)}ul`)))
  const look = (words: number) => whoIn('gate '.repeat(words), many)
  expect(growthOfTime(look, 2_000)).toBeLessThan(betweenLineAndSquare)
})
