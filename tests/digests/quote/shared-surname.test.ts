import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const said = (name: string) => `“The bridge is closed for good,” said ${name}.`

describe('a surname of several, of whom the article tells none apart, is none of theirs', () => {
  test.each([
    ['Brothers Viktor and Anton Helsgaard both sit on the board.', 'Helsgaard'],
    ['Viktor and Anton Helsgaard run the mill.', 'Helsgaard'],
    ['The Karimov sisters run the mill.', 'Karimov'],
    ['The Karimov brothers, Aziz and Timur, run the mill.', 'Karimov'],
  ])('%s', (before, name) => expect(shown(`${before} ${said(name)}`)).toEqual([name]))
})

describe('and of one whom it names alone it is', () => {
  test.each([
    ['Marta Olsen and Viktor Brand run the mill.', 'Brand', 'Viktor Brand'],
    ['Jonas and Marta Olsen came late. Marta Olsen spoke first.', 'Olsen', 'Marta Olsen'],
    ['NATO and Marta Olsen signed.', 'Olsen', 'Marta Olsen'],
    ['The Karimov family lives here. Rustam Karimov came in May.', 'Karimov', 'Rustam Karimov*'],
  ])('%s', (before, name, speaker) => expect(shown(`${before} ${said(name)}`)).toEqual([speaker]))
})
