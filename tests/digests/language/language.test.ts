import { expect, test } from 'vitest'
import { detectLanguage } from '../../../digests/language/detect.ts'
import { monthOf } from '../../../digests/language/months.ts'
import { stemOf } from '../../../digests/language/stem.ts'
import { termsOf } from '../../../digests/language/terms.ts'
import { skeletonOf } from '../../../digests/language/transliteration.ts'

test('a text is in the language of its script', () => {
  expect(detectLanguage('The harbour is open.')).toBe('en')
  expect(detectLanguage('Гавань Lendava открыта.')).toBe('ru')
  expect(detectLanguage('伦达瓦港 Lendava 今天开放')).toBe('zh')
  expect(detectLanguage('')).toBe('en')
})

test.each([
  ['en', ['adopt', 'adopts', 'adopted', 'adopting', 'adoption']],
  ['en', ['minister', 'ministers', "minister's"]],
  ['en', ['stop', 'stopped', 'stopping']],
  ['ru', ['министр', 'министра', 'министром', 'министры', 'министров']],
  ['ru', ['резолюция', 'резолюции', 'резолюцией', 'резолюций']],
  ['ru', ['ещё', 'еще']],
] as const)('the inflections of a word share a stem (%s): %j', (language, forms) => {
  expect(new Set(forms.map((form) => stemOf(form, language))).size).toBe(1)
})

test('words that have nothing in common keep their own stems', () => {
  expect(stemOf('sing', 'en')).not.toBe(stemOf('sed', 'en'))
  expect(stemOf('порт', 'ru')).not.toBe(stemOf('порог', 'ru'))
})

test('terms are what a text is about, without its grammar, and pairs of characters in Chinese', () => {
  expect(termsOf("The council's piers were closed", 'en')).toEqual(['council', 'pier', 'clos'])
  expect(termsOf('Причалы и гавани', 'ru')).toHaveLength(2)
  expect(termsOf('港口关闭', 'zh')).toEqual(['港口', '口关', '关闭'])
})

test.each([
  ['Yusupova', 'Юсупова'],
  ['Zhanna', 'Жанна'],
  ['Khalilov', 'Халилов'],
  ['Philippov', 'Филиппов'],
  ['Trelmar', 'Трельмар'],
])('%s and %s sound alike', (latin, cyrillic) => {
  expect(skeletonOf(latin)).toBe(skeletonOf(cyrillic))
  expect(skeletonOf(latin)).not.toBe('')
})

test('names too short to tell, and other scripts, have no skeleton', () => {
  expect(skeletonOf('Li')).toBe('')
  expect(skeletonOf('王明')).toBe('')
})

test('months are read by their beginnings in both languages', () => {
  expect(['Nov.', 'ноября', 'мая', 'May', 'Sept.', 'дек'].map(monthOf)).toEqual([11, 11, 5, 5, 9, 12])
  expect(monthOf('Harbour')).toBeNull()
})
