import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

describe('what a verb names something does not speak', () => {
  test.each([
    ['Prof. Marta Olsen of Leeds, writing in the same issue, called the results'],
    ['Marta Olsen of Leeds, speaking on Monday, called the plan'],
    ['Marta Olsen, long a critic of the port, considered the gate'],
  ])('%s', (clause) => expect(shown(`${clause} “the most important in a decade.”`)).toEqual(['Marta Olsen']))
})
