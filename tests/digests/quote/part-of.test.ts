import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const words = '“The gate is closed for good.”'

describe('a name that only tells who is meant does not speak', () => {
  test.each([
    ['A man claiming to be Rustam Karimov said', 'A man'],
    ['A woman who claimed on air to know Rustam Karimov said', 'A woman'],
    ['The pilots opposing Rustam Karimov said', 'The pilots'],
    ['A trader accused of cheating Rustam Karimov said', 'A trader'],
    ['A boy dressed as Rustam Karimov said', 'A boy'],
    ['A caller calling himself Rustam Karimov said', 'A caller'],
    ['Those who know Rustam Karimov said', 'Those'],
    ['A lawyer representing former minister Rustam Karimov said', 'A lawyer'],
    ['The crowd waiting for Rustam Karimov said', 'The crowd'],
    ['A group trying to oust Rustam Karimov said', 'A group'],
    ['A traveller seated beside Rustam Karimov said', 'A traveller'],
    ['Everyone except Rustam Karimov said', 'Everyone'],
    ['Everybody but Rustam Karimov said', 'Everybody'],
    ['Marta Olsen rather than Rustam Karimov said', 'Marta Olsen'],
    ['Marta Olsen, not Rustam Karimov, said', 'Marta Olsen'],
    ['It was Marta Olsen, not Rustam Karimov, who said', 'Marta Olsen'],
    ['It was Marta Olsen and not Rustam Karimov who said', 'Marta Olsen'],
    ['Men like Rustam Karimov said', 'Men'],
    ['On Friday everyone except Rustam Karimov said', 'everyone'],
  ])('%s', (clause, speaker) => {
    expect(shown(`${clause}: ${words}`)).toEqual([speaker])
  })
})

describe('and one that is the subject does', () => {
  test.each([
    ['At a news briefing Rustam Karimov said'],
    ['On Monday evening Rustam Karimov said'],
    ['A man named Rustam Karimov said'],
    ['Speaking in Lom, Rustam Karimov said'],
    ['The trader, who had waited for an hour, heard a bell, and Rustam Karimov said'],
    ['The gate closed after a meeting, and then Rustam Karimov said'],
    ['Unlike Marta Olsen, Rustam Karimov said'],
    ['Rustam Karimov, not Marta Olsen, said'],
    ['It was Rustam Karimov who said'],
    ['The man who runs the port, Rustam Karimov, said'],
  ])('%s', (clause) => expect(shown(`${clause}: ${words}`)).toEqual(['Rustam Karimov*']))
})
