import { expect, test } from 'vitest'
import { formsOfName, isFormOf, nominativeOf } from '../../../digests/person/russian-name.ts'

test.each([
  ['каримов', ['каримова', 'каримову', 'каримовым', 'каримове']],
  ['лукина', ['лукиной', 'лукину']],
  ['вольский', ['вольского', 'вольскому', 'вольским', 'вольском']],
  ['вольская', ['вольской', 'вольскую']],
  ['айдар', ['айдара', 'айдару', 'айдаром', 'айдаре']],
  ['анна', ['анны', 'анне', 'анну', 'анной']],
  ['мария', ['марии', 'марию', 'марией']],
  ['андрей', ['андрея', 'андрею', 'андреем', 'андрее']],
  ['игорь', ['игоря', 'игорю', 'игорем', 'игоре']],
  ['ольга', ['ольги', 'ольге', 'ольгу', 'ольгой']],
  ['шевченко', ['шевченко']],
])('%s stands in its cases', (nominative, cases) => {
  expect(cases.filter((form) => !isFormOf(form, nominative))).toEqual([])
  expect(formsOfName(nominative)[0]).toBe(nominative)
})

test.each([
  ['Айдара Каримова', 'Айдар Каримов'],
  ['Анны Лукиной', 'Анна Лукина'],
  ['Каримова', 'Каримов'],
  ['Лукиной', 'Лукина'],
  ['Андрея Вольского', 'Андрей Вольский'],
  ['Марии Вольской', 'Мария Вольская'],
  ['Игоря Шевченко', 'Игорь Шевченко'],
  ['Анны Ким', 'Анна Ким'],
  ['Ольги Ивановны Лукиной', 'Ольга Ивановна Лукина'],
])('%s is the genitive of %s', (genitive, nominative) => {
  expect(nominativeOf(genitive)).toBe(nominative)
})

test('a name is not a form of another that only begins alike', () => {
  expect(isFormOf('каримский', 'каримов')).toBe(false)
  expect(isFormOf('ким', 'кимов')).toBe(false)
})
