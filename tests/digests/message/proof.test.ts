import { expect, test } from 'vitest'
import { contextOf } from '../../../digests/article/passage.ts'
import { fragmentUrl } from '../../../digests/article/text-fragment.ts'

const text = 'First paragraph.\n\n“Lorries pass,” he said, “in one hour.” More.\n\nThird.'
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

test('the passage is the whole paragraph, with each span told apart', () => {
  const runs = contextOf(text, [spanOf('Lorries pass,'), spanOf('in one hour.')])
  expect(runs.filter(({ said }) => said).map((run) => run.text)).toEqual(['Lorries pass,', 'in one hour.'])
  expect(runs.map((run) => run.text).join('')).toBe('“Lorries pass,” he said, “in one hour.” More.')
})

test('the address of a passage names its words, escaped, in the place of a fragment of the page', () => {
  const article = { url: 'https://news.example/a?b=1#comments', text: 'one-hour, and “two” & three' }
  expect(fragmentUrl(article, { start: 0, end: article.text.length })).toBe(
    'https://news.example/a?b=1#:~:text=one%2Dhour%2C%20and%20%E2%80%9Ctwo%E2%80%9D%20%26%20three',
  )
  expect(fragmentUrl({ ...article, url: null }, { start: 0, end: 3 })).toBeNull()
})

test('words without an end make no address without an end, and no half of a sign', () => {
  for (const text of [`a${'😀'.repeat(4_000)}`, `${'w'.repeat(9_000)} `.repeat(12)]) {
    const address = fragmentUrl({ url: 'https://news.example/', text }, { start: 0, end: text.length })
    expect(decodeURIComponent(address ?? '')).not.toContain('\uFFFD')
    expect(address?.length).toBeLessThan(3_000)
  }
})

test('a long passage is named by its beginning and its end', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
  const address = fragmentUrl({ url: 'https://news.example/', text: words }, { start: 0, end: words.length })
  expect(address).toBe(
    'https://news.example/#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
  )
})
