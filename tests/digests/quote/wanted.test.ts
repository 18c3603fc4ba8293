import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const words = '“I was wrong about the bridge.”'

describe('what somebody was only wanted to say is nobody’s', () => {
  test.each([
    ['Critics wanted Mayor Marta Olsen to say'],
    ['They expected Marta Olsen to say'],
    ['Critics urged the mayor to say:'],
    ['The union called on Marta Olsen to say'],
    ['The union waited for him to say'],
    ['The union told her to say,'],
  ])('%s', (clause) => expect(shown(`${clause} ${words}`)).toEqual(['hidden']))

  test('what she went on to say is hers', () =>
    expect(shown(`Marta Olsen went on to say ${words}`)).toEqual(['Marta Olsen']))
})

describe('what somebody might have said is nobody’s', () => {
  test.each([
    ['What should Governor Marta Olsen have said? Perhaps this:'],
    ['What might Rustam Karimov have told the pilots? Something like:'],
    ['Rustam Karimov spoke for an hour. What could he have said? Maybe this:'],
    ['What should Marta Olsen have said?\n\nPerhaps this:'],
  ])('%s', (clause) => expect(shown(`${clause} ${words}`).filter((speaker) => speaker !== 'hidden')).toEqual([]))

  test('and an answer that names its speaker is theirs', () =>
    expect(shown('What should Marta Olsen have said? “We were wrong,” Jonas Brand said.')).toEqual(['Jonas Brand']))
})
