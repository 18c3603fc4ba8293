import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const unshown = (text: string) => shown(text).filter((speaker) => speaker !== 'hidden')

describe('a question or a supposition says nothing', () => {
  test.each([
    'Did Karimov say “the gate is closed for good”? His office did not answer.',
    'Did Rustam Karimov really say “the gate is closed for good?”',
    'Has Karimov said “the gate is closed for good”? Nobody knows.',
    'But did Karimov tell the port that “the gate is closed for good”?',
    'Was it Karimov who said “the gate is closed for good”?',
    'Does Karimov think “the gate is closed for good”?',
    'Would Karimov call it “a gate to nowhere at all”?',
    'Had Rustam Karimov said “the gate is closed for good,” the town would have wept.',
    'Should Karimov say “the gate is closed for good,” the town will weep.',
    'Will Karimov say “the gate is closed for good”?',
  ])('%s', (text) => expect(unshown(text)).toEqual([]))

  test('and what stands behind it is told as before', () => {
    expect(shown('Did Karimov say so? “The gate is closed for good,” Rustam Karimov said.')).toEqual([
      'Rustam Karimov*',
    ])
    expect(shown('Has the gate closed? Rustam Karimov said: “The gate is closed for good.”')).toEqual([
      'Rustam Karimov*',
    ])
    expect(shown('Will Hopkins said: “The gate is closed for good.”')).toEqual(['Will Hopkins'])
  })

  test('and its first word is nobody’s given name', () => {
    for (const question of ['Did Olsen resign?', 'Has Olsen resigned?', 'Clearly Olsen was tired.', 'When Olsen left?'])
      expect(shown(`Marta Olsen came late. ${question} “The gate is closed for good,” Olsen said.`)).toEqual([
        'Marta Olsen',
      ])
  })
})

describe('nobody says what no one says', () => {
  test.each([
    'Nobody in the harbour said “the gate is closed for good”, according to Karimov.',
    'None of the pilots said “the gate is closed for good”, according to Karimov.',
    'No one on the quay said “the gate is closed for good”, Karimov told the court.',
    'No pilot said “the gate is closed for good”, Karimov told the court.',
    'Not one of the pilots said “the gate is closed for good.”',
    'Neither of the pilots said “the gate is closed for good.”',
  ])('%s', (text) => expect(unshown(text)).toEqual([]))
})

describe('who denies words, or speaks of those of others, has not said them', () => {
  test.each([
    'Rustam Karimov denied telling the pilots that “the gate is closed for good.”',
    'Rustam Karimov denied having told Marta Olsen: “The gate is closed for good.”',
    'Rustam Karimov says he never told Marta Olsen “the gate is closed for good.”',
    'Rustam Karimov denied the quote “the gate is closed for good.”',
    'Rustam Karimov did not use the words “the gate is closed for good.”',
    'Rustam Karimov has never used the phrase “the gate is closed for good.”',
    'Rustam Karimov is unlikely to say “the gate is closed for good.”',
    'Rustam Karimov will say on Friday that “the gate is closed for good”, pilots expect.',
    'Rustam Karimov disagreed with “the gate is closed for good” as a summary.',
    'Rustam Karimov objected to “the gate is closed for good” in the draft.',
    'Rustam Karimov said the phrase “the gate is closed for good” was a lie.',
    'The words “the gate is closed for good” rang in the hall, Rustam Karimov said.',
    'Rustam Karimov said Marta Olsen was wrong to write “the gate is closed for good” in May.',
    'Rustam Karimov mocked the slogan “the gate is closed for good”, which Olsen coined.',
    'A viral video claims Rustam Karimov said “the gate is closed for good.”',
  ])('%s', (text) => expect(unshown(text)).toEqual([]))

  test.each([
    ['Rustam Karimov used the words “the gate is closed for good.”', ['Rustam Karimov*']],
    ['Rustam Karimov agreed: “The gate is closed for good.”', ['Rustam Karimov*']],
    ['Rustam Karimov denied the rumour and said “the gate is closed for good.”', ['Rustam Karimov*']],
    ['Rustam Karimov was right to worry. “The gate is closed for good,” he said.', ['Rustam Karimov*']],
    ['Asked by Jonas Brand of the Herald, “Will the gate open soon?”, Rustam Karimov smiled.', []],
    ['When asked, “The gate is closed for good,” Rustam Karimov said.', ['Rustam Karimov*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
