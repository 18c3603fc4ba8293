import { describe, expect, test } from 'vitest'
import { personNamed } from '../../../digests/person/person-named.ts'
import type { Person } from '../../../digests/person/person.ts'

const person = (id: string, latin: string, cyrillic: string, chinese: string[]): Person => ({
  id,
  names: { latin: [latin], cyrillic: [cyrillic], chinese },
  offices: [],
})

const persons = [
  person('aidar-karimov', 'Aidar Karimov', 'Айдар Каримов', ['艾达尔·卡里莫夫', '卡里莫夫']),
  person('ruslan-karimov', 'Ruslan Karimov', 'Руслан Каримов', ['鲁斯兰·卡里莫夫']),
  person('pavel-semenov', 'Pavel Semyonov', 'Павел Семёнов', ['帕维尔·谢苗诺夫']),
  person('li-wenqing', 'Li Wenqing', 'Ли Вэньцин', ['李文青']),
]

describe('a name in an article is a person’s by the full name or the surname', () => {
  test.each([
    ['Aidar Karimov', 'aidar-karimov'],
    ['A. Karimov', 'aidar-karimov'],
    ['Semyonov', 'pavel-semenov'],
    ['Семёнов', 'pavel-semenov'],
    ['П. Семенов', 'pavel-semenov'],
    ['Павел Андреевич Семёнов', 'pavel-semenov'],
    ['Семёнов Павел', 'pavel-semenov'],
    ['Павлом Семёновым', 'pavel-semenov'],
    ['帕维尔·谢苗诺夫', 'pavel-semenov'],
    ['谢苗诺夫', 'pavel-semenov'],
    ['Li', 'li-wenqing'],
    ['Li Wenqing', 'li-wenqing'],
    ['Wenqing Li', 'li-wenqing'],
    ['Ли Вэньцин', 'li-wenqing'],
    ['李文青', 'li-wenqing'],
  ])('%s', (name, id) => expect(personNamed(name, persons)?.id).toBe(id))
})

describe('nobody is named by a given name, by another’s name or by one that two persons bear', () => {
  test.each([
    'Pavel',
    'Павел',
    'Павлом',
    '帕维尔',
    'Wenqing',
    'Вэньцин',
    '文青',
    '青',
    'Karimov',
    'Каримов',
    'Kenesh Semyonov',
    'K. Semyonov',
    'Pavel Olsen',
    'Семёнова',
    'Анна Семёнова',
    'Семёновой',
    '',
    ' - ',
  ])('%s', (name) => expect(personNamed(name, persons)).toBeNull())
})
