import { expect, test, describe } from 'vitest'
import { findPerson, toRoster } from '../../../digests/person/find-person.ts'
import type { Person } from '../../../digests/person/person.ts'

const person = (id: string, latin: string[], cyrillic: string[] = [], chinese: string[] = []): Person => ({
  id,
  names: { latin, cyrillic, chinese },
  offices: [],
})

const persons = [
  person('aidar-karimov', ['Aidar Karimov'], ['Айдар Каримов'], ['艾达尔·卡里莫夫', '卡里莫夫']),
  person('anna-karimova', ['Anna Karimova'], ['Анна Каримова']),
  person('ruslan-karimov', ['Ruslan Karimov'], ['Руслан Каримов']),
  person('petr-semenov', ['Pyotr Semyonov', 'Petr Semenov'], ['Пётр Семёнов']),
  person('jose-nunez', ["José O'Núñez"]),
  person('li-wenqing', ['Li Wenqing'], ['Ли Вэньцин'], ['李文青']),
  person('kim-so-hyun', ['Kim So-hyun']),
]

function idsOf(typed: string): string {
  const found = findPerson(typed, toRoster(persons))
  switch (found.is) {
    case 'one':
      return `one ${found.person.id}`
    case 'several':
    case 'near':
      return `${found.is} ${found.persons.map(({ id }) => id).join(' ')}`
    case 'none':
      return 'none'
  }
}

describe('a person is found by what somebody types', () => {
  test.each([
    ['Aidar Karimov', 'one aidar-karimov'],
    ['karimov aidar', 'one aidar-karimov'],
    ['AIDAR KARIMOV', 'one aidar-karimov'],
    ['Айдар Каримов', 'one aidar-karimov'],
    ['Айдара Каримова', 'one aidar-karimov'],
    ['Айдару Каримову', 'one aidar-karimov'],
    ['Айдаром Каримовым', 'one aidar-karimov'],
    ['Анной Каримовой', 'one anna-karimova'],
    ['艾达尔·卡里莫夫', 'one aidar-karimov'],
    ['艾达尔卡里莫夫', 'one aidar-karimov'],
    ['卡里莫夫', 'one aidar-karimov'],
    ['李文青', 'one li-wenqing'],
    ['Семенова', 'one petr-semenov'],
    ['семёнов', 'one petr-semenov'],
    ['Semenov', 'one petr-semenov'],
    ['Jose ONunez', 'one jose-nunez'],
    ['Kim So Hyun', 'one kim-so-hyun'],
    ['  kim   so-hyun ', 'one kim-so-hyun'],
  ])('%s', (typed, found) => {
    expect(idsOf(typed)).toBe(found)
  })
})

test('two bearers of one surname are both given, to be asked about', () => {
  expect(idsOf('Karimov')).toBe('several aidar-karimov ruslan-karimov')
  expect(idsOf('Каримову')).toBe('several aidar-karimov anna-karimova ruslan-karimov')
})

test('a slip of the keys offers the person', () => {
  expect(idsOf('Semyonof')).toBe('near petr-semenov')
  expect(idsOf('Aidra Karimov')).toBe('near aidar-karimov')
  expect(idsOf('Wenqin')).toBe('near li-wenqing')
})

test('a name typed in another script than articles give it offers its bearer', () => {
  const met = toRoster([person('vera-orlova', [], ['Вера Орлова'])])
  expect(findPerson('Orlova', met)).toMatchObject({ is: 'near', persons: [{ id: 'vera-orlova' }] })
  expect(findPerson('Arlov', met)).toMatchObject({ is: 'near' })
  expect(findPerson('Karlova', met)).toEqual({ is: 'none' })
})

test('a name of two or three letters has too many neighbours for a guess', () => {
  expect(idsOf('Lo')).toBe('none')
  expect(idsOf('Lim')).toBe('none')
})

test('nobody is found for words that name nobody, or for nothing', () => {
  expect(idsOf('Olsen')).toBe('none')
  expect(idsOf('')).toBe('none')
  expect(idsOf(' - ')).toBe('none')
  expect(idsOf('\uD800')).toBe('none')
})

test('a given name alone finds its bearer for somebody who types it', () => {
  expect(idsOf('Pyotr')).toBe('one petr-semenov')
  expect(idsOf('Wenqing')).toBe('one li-wenqing')
})
