import { expect, test } from 'vitest'
import { correctionOf } from '../../../digests/digest/correction.ts'
import { anArticle } from '../../support/articles.ts'

const at = '2026-11-24T14:10:00.000Z'
const told = 'Lorries now pass in one hour'

test('words that still stand in the article, in other marks and lines, are no reason for a correction', () => {
  const article = anArticle({ text: 'A post opened.\n\n"lorries now pass\nin one hour", said its head.' })
  expect(correctionOf(article, [told], at)).toBeNull()
})

test('words that were changed are told with the sentence that stands there now', () => {
  const article = anArticle({ text: 'A post opened.\n\n“Lorries now pass in two hours,” said its head.' })
  const [change] = correctionOf(article, [told], at)?.changes ?? []
  expect(change?.was).toBe(told)
  expect(change?.now).toContain('in two hours')
})

test('of a headline that was told the headline that stands there now is told', () => {
  const article = anArticle({ title: 'Three lorries wait at Kara-Tash', text: 'A post opened.' })
  expect(correctionOf(article, ['Ten lorries wait at Kara-Tash'], at)?.changes).toEqual([
    { was: 'Ten lorries wait at Kara-Tash', now: 'Three lorries wait at Kara-Tash' },
  ])
  expect(correctionOf(article, [article.title], at)).toBeNull()
})

test('words that are gone are told as gone', () => {
  const article = anArticle({ text: 'The publisher has withdrawn this report.' })
  expect(correctionOf(article, [told], at)?.changes).toEqual([{ was: told, now: null }])
})

test('a very long text is told as changed without the words that stand there now', () => {
  const article = anArticle({ text: 'A b c. '.repeat(150_000) })
  expect(correctionOf(article, [told], at)?.changes).toEqual([{ was: told, now: null }])
})
