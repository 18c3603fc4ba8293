import { describe, expect, test } from 'vitest'
import { shown } from './shown.ts'

const unshown = (text: string) => shown(text).filter((speaker) => speaker !== 'hidden')

describe('what stands written somewhere is nobody’s words', () => {
  test.each([
    'A banner reading “fish for us and not for them” hung over the gate.',
    '“Nobody is above the law,” reads the motto on the wall of the court.',
    'A sign on the gate said: “Keep out of the garden.”',
    '“A room for all of us,” says the plaque beside the door.',
    'A boy held a placard saying “fish for us and not for them.”',
  ])('%s', (text) => expect(unshown(text)).toEqual([]))

  test('but a letter’s are its own', () => {
    expect(shown('A letter from the port said: “Keep out of the garden.”')).toEqual(['A letter from the port'])
  })
})

describe('whose remarks are judged does not judge them', () => {
  test.each([
    ['Marta Olsen spoke. Brand’s office called her remarks “an insult to sailors”.', ['Brand’s office']],
    ['Marta Olsen, told that Brand had called her “a fool with a bridge”, laughed.', ['Brand']],
    ['“We will hold the pass,” Marta Olsen was reported as saying by Radio Lom.', ['Marta Olsen']],
    ['Marta Olsen repeated her claim “the bridge is a fool’s work.”', ['Marta Olsen']],
    ['For Marta Olsen, “the bridge is a promise and never a plan.”', ['Marta Olsen']],
    ['The minister’s deputy, Marta Olsen, wept. “It was a bad day,” the minister said.', ['hidden']],
    ['Brand agreed with Marta Olsen, who said: “The bridge is a promise.”', ['Marta Olsen']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('what somebody is said to have said, and denies, is not shown as said', () => {
  test.each([
    ['Brand said Marta Olsen had told friends “the courts are a nuisance”. Olsen denies this.', ['hidden']],
    ['Brand said Marta Olsen had told friends “the courts are a nuisance”. She denied it.', ['hidden']],
    ['Marta Olsen said “the courts are a nuisance”. Brand denies this.', ['Marta Olsen']],
    ['Марта Олсен сказала: «Суды нам только мешают». Олсен это отрицает.', ['hidden']],
    ['Марта Олсен сказала: «Суды нам только мешают». Она опровергла эти слова.', ['hidden']],
    ['Марта Олсен сказала: «Суды нам только мешают». Бранд это отрицает.', ['Марта Олсен']],
    ['李文青说：“法院只会碍事，没有别的用处。”李文青否认了这一说法。', ['hidden']],
    ['李文青说：“法院只会碍事，没有别的用处。”王秀英否认了这一说法。', ['李文青']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})

describe('a name with another’s post beside it is not the topic’s person', () => {
  test.each([
    ['“The gate is closed for good,” said Karimov, the goalkeeper.', ['hidden']],
    ['“The gate is closed for good,” said Rustam Karimov, her aide.', ['hidden']],
    ['“The gate is closed for good,” said Rustam Karimov, his eyes on the sea.', ['Rustam Karimov*']],
    ['“The gate is closed for good,” said Rustam Karimov, the RRU secretary-general.', ['Rustam Karimov*']],
    ['“The gate is closed for good,” said Rustam Karimov, the head of the RRU.', ['Rustam Karimov*']],
  ])('%s', (text, speakers) => expect(shown(text)).toEqual(speakers))
})
