import { expect, test } from 'vitest'
import { correctionMessage } from '../../../digests/message/correction-message.ts'
import { shownTitle } from '../../../digests/message/shown-title.ts'
import { wordsFor } from '../../../digests/words/words-for.ts'
import { anArticle } from '../../support/articles.ts'

const words = wordsFor('en', [])

test('a title is shown as it is, and one that is longer than any headline by its beginning', () => {
  expect(shownTitle('A new border post opened', words)).toBe('A new border post opened')
  expect(shownTitle('', words)).toBe(words.untitled)
  expect(shownTitle('Lorries pass. '.repeat(40), words)).toMatch(/^(?:Lorries pass\. ){21}Lorri…$/u)
})

test('a title is never cut inside a letter', () => {
  expect(shownTitle(`${'a'.repeat(298)}👨‍👩‍👧`, words)).toBe(`${'a'.repeat(298)}…`)
})

test('whoever shows a title shows no more of it', () => {
  const article = anArticle({ title: ':a'.repeat(1_500) })
  const message = correctionMessage({ is: 'withdrawn', article, at: '2026-11-24T04:00:00.000Z' }, words)
  expect(JSON.stringify(message).length).toBeLessThan(600)
})
