import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { parsePage, shortWordsOf, wordsOf } from '../../../../src/ingest/page/dom.ts'
import { measure } from '../../../../src/ingest/page/sizes.ts'

const piece = constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<a>',
  '</a>',
  ' ',
  ' a ',
  'b',
  'c  d',
  '\n',
  '<br>',
  '<i>',
)

test('one walk measures each element as looking at it would, whatever stands in it', () => {
  assert(
    property(array(piece, { maxLength: 40 }), (pieces) => {
      const page = parsePage(`<html><body>${pieces.join('')}</body></html>`)
      const sizesOf = measure(page.body)
      for (const element of page.body.querySelectorAll('*')) {
        const inside = (name: string): number =>
          element.querySelectorAll(name).reduce((sum, one) => sum + wordsOf(one).length, 0) +
          (element.localName === name ? wordsOf(element).length : 0)
        const { letters, inParagraphs } = sizesOf(element)
        expect({ letters, inParagraphs }).toEqual({ letters: wordsOf(element).length, inParagraphs: inside('p') })
      }
    }),
  )
})

test('a short line is given whole, and a long one not at all', () => {
  const { body } = parsePage('<html><body><p> By <b>Marat</b>\n Osmonkul </p></body></html>')
  expect(shortWordsOf(body, 20)).toBe('By Marat Osmonkul')
  expect(shortWordsOf(body, 10)).toBeUndefined()
})
