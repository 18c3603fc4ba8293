import { expect, test } from 'vitest'
import { canonicalUrlOf, linkOf, pageLink } from '../../../src/ingest/identity.ts'

test.each([
  ['http://news.example/a', 'https://news.example/a'],
  ['https://news.example:443/a/', 'https://news.example/a'],
  ['http://news.example:80/a#comments', 'https://news.example/a'],
  ['https://news.example/a?utm_source=x&b=2&a=1&fbclid=y', 'https://news.example/a?a=1&b=2'],
  ['https://m.news.example/a', 'https://news.example/a'],
  ['https://amp.news.example/a/amp/', 'https://news.example/a'],
  ['https://news.example/a.amp.html', 'https://news.example/a.html'],
  ['https://news.example/a?amp=1', 'https://news.example/a'],
  ['https://user:word@News.Example./a/index.html', 'https://news.example/a'],
  ['https://news.example/', 'https://news.example'],
  ['https://news.example/статья', 'https://news.example/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F'],
  ['https://news.example:8080/a?page=2', 'https://news.example:8080/a?page=2'],
])('%s is known as %s', (address, canonical) => {
  expect(canonicalUrlOf(address)).toBe(canonical)
  expect(canonicalUrlOf(canonical)).toBe(canonical)
})

test('a link keeps its publisher’s scheme, and is known by one address in both', () => {
  expect(linkOf('http://news.example:80/a/?utm_source=x')).toBe('http://news.example/a')
  expect(linkOf('https://news.example/a#top')).toBe('https://news.example/a')
  expect(pageLink('http://news.example/b', '/a')).toBe('http://news.example/a')
  expect(canonicalUrlOf(linkOf('http://news.example/a'))).toBe('https://news.example/a')
})

test('a page’s own canonical address counts when it is of the same site, and is not merely its front page', () => {
  const page = 'https://www.news.example/2026/a?from=feed'
  expect(pageLink(page, 'https://news.example/2026/a')).toBe('https://news.example/2026/a')
  expect(pageLink(page, '/2026/a')).toBe('https://www.news.example/2026/a')
  expect(pageLink(page, 'https://other.example/a')).toBe('https://www.news.example/2026/a?from=feed')
  expect(pageLink(page, 'https://www.news.example/')).toBe('https://www.news.example/2026/a?from=feed')
  expect(pageLink(page, null)).toBe('https://www.news.example/2026/a?from=feed')
})
