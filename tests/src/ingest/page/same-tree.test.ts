import { expect, test } from 'vitest'
import { parsePage } from '../../../../src/ingest/page/dom.ts'
import { reparsePage } from '../../../../src/ingest/page/reparse.ts'
import { isSameTree } from '../../../../src/ingest/page/same-tree.ts'

const isSame = (one: string, other: string): boolean => isSameTree(parsePage(one).body, parsePage(other).body)

test('two trees differ by their elements, their labels, their text and what holds what', () => {
  const page = '<div class="lead"><p>one</p><p>two</p></div>'
  expect(isSame(page, page)).toBe(true)
  for (const [part, other] of [
    ['<p>two</p></div>', '</div><p>two</p>'],
    ['class="lead"', 'class="menu"'],
    ['<p>two</p>', '<b>two</b>'],
    ['two', 'three'],
    ['<p>one</p>', ''],
  ] as const)
    expect(isSame(page, page.replace(part, other)), other).toBe(false)
})

test('both parsers make the same of markup that is in order, and not of markup that the standard repairs', () => {
  const sameOf = (body: string): boolean => {
    const html = `<html><body>${body}</body></html>`
    const page = reparsePage(html)
    return page !== undefined && isSameTree(page.body, parsePage(html).body)
  }
  expect(sameOf('<div id="a"><!-- a note --><p>Salt &amp; <b>granite</b>, 3 &lt; 4<br>and more</p></div>')).toBe(true)
  expect(sameOf('<svg><path d="M0 0"><p>Salt</p>')).toBe(false)
})
