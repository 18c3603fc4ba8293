import { expect, test } from 'vitest'
import { detectLanguage } from '../../../digests/language/detect.ts'
import { monthOf } from '../../../digests/language/months.ts'
import { vocabularyOf } from '../../../digests/language/vocabularies.ts'
import { termsOf } from '../../../digests/language/terms.ts'
import { skeletonOf } from '../../../digests/language/transliteration.ts'

test('a text is in the language of its script', () => {
  expect(detectLanguage('The harbour is open.')).toBe('en')
  expect(detectLanguage('Гавань Lendava открыта.')).toBe('ru')
  expect(detectLanguage('伦达瓦港 Lendava 今天开放')).toBe('zh')
  expect(detectLanguage('')).toBe('en')
  // Too short to tell the languages of one script apart.
  expect(detectLanguage('Жаңа порт ашылды')).toBe('ru')
  expect(detectLanguage('Der neue Hafen')).toBe('en')
})

test.each([
  ['en', ['adopt', 'adopts', 'adopted', 'adopting', 'adoption']],
  ['en', ['minister', 'ministers', "minister's"]],
  ['en', ['stop', 'stopped', 'stopping']],
  ['ru', ['министр', 'министра', 'министром', 'министры', 'министров']],
  ['ru', ['резолюция', 'резолюции', 'резолюцией', 'резолюций']],
  ['ru', ['ещё', 'еще']],
  ['ru', ['поляков', 'полякова', 'поляковым', 'полякову']],
  ['ru', ['тимофеев', 'тимофеева', 'тимофеевой']],
] as const)('the inflections of a word share a stem (%s): %j', (language, forms) => {
  expect(new Set(forms.map((form) => vocabularyOf(language).stemOf(form))).size).toBe(1)
})

test('words that have nothing in common keep their own stems', () => {
  expect(vocabularyOf('en').stemOf('sing')).not.toBe(vocabularyOf('en').stemOf('sed'))
  expect(vocabularyOf('ru').stemOf('порт')).not.toBe(vocabularyOf('ru').stemOf('порог'))
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

test.each([
  [
    'de',
    'Der neue Hafen wurde am Montag eröffnet, und die Schiffe fahren nach einer langen Pause wieder auf dem Fluss.',
  ],
  [
    'tr',
    'Yeni liman pazartesi günü açıldı ve gemiler uzun bir aradan sonra yeniden nehirde, dedi başkan, çok daha iyi olacak.',
  ],
  [
    'fr',
    'Le nouveau port a été ouvert lundi et les bateaux sont de nouveau sur le fleuve, a dit le maire de la ville.',
  ],
  ['es', 'El nuevo puerto se abrió el lunes y los barcos están de nuevo en el río, dijo el alcalde de la ciudad.'],
  [
    'uk',
    'Новий порт відкрили в понеділок, і кораблі знову ходять річкою після довгої перерви. Усі її мешканці раді, бо це їхній міст.',
  ],
  [
    'kk',
    'Жаңа порт дүйсенбі күні ашылды, кемелер ұзақ үзілістен кейін өзенде қайта жүзеді. Бұл қала үшін өте маңызды күн болды.',
  ],
  ['ja', '新しい港が月曜日に開港し、長い休止の後、船が再び川を航行すると彼は述べた。'],
  ['ko', '새 항구가 월요일에 문을 열었고 배들이 다시 강을 다닌다고 그가 말했다.'],
  ['und', 'ახალი პორტი ორშაბათს გაიხსნა და გემები ისევ დადიან მდინარეზე.'],
  [
    'ru',
    'Новый порт открыли в понедельник, и корабли снова ходят по реке после долгого перерыва, сказал Қанат Өмірұлы из порта.',
  ],
  [
    'en',
    'The new harbour of Villa de la Costa was opened on Monday, and ships are on the river again after a long pause.',
  ],
  ['zh', '新港口星期一开放，船只在长时间停航后重新在河上航行，“の”字招牌也挂上了，他说。'],
])('a text of some length is told to be in %s', (tag, text) => {
  expect(detectLanguage(text)).toBe(tag)
})
