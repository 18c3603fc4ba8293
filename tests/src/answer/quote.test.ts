import { expect, test } from 'vitest'
import type { Quote } from '../../../digests/quote/quote.ts'
import { aQuote, anArticle, factsOf } from '../../support/articles.ts'
import { aDesk } from '../../support/desk.ts'

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

async function withQuotes(changes: Partial<Quote> = {}) {
  const desk = aDesk()
  const lines = numbers.map((number) => `“Lorries pass gate ${number},” said its head, Marat Osmonkul.`)
  const article = anArticle({ text: lines.join('\n\n') })
  const quotes = numbers.map((number) => aQuote(article.text, `Lorries pass gate ${number},`, changes))
  await desk.store.saveArticle(article, factsOf(article), quotes)
  return desk
}

test('a long record is read page by page, and no quotation is lost between them', async () => {
  const { says } = await withQuotes()
  const pages = [await says('quote Osmonkul'), await says('quote Osmonkul page:2'), await says('quote Osmonkul page:3')]
  for (const number of numbers) expect(pages.filter((page) => page.includes(`gate ${number},`))).toHaveLength(1)
  expect(pages[0]).toContain('Next: /sco quote "Marat Osmonkul" page:2')
  expect(pages[1]).toContain('Share in channel: /sco quote "Marat Osmonkul" page:2 share')
})

test('programs get all of it, whatever the page', async () => {
  const { ask } = await withQuotes()
  expect((await ask('quote Osmonkul page:3')).items).toHaveLength(12)
})

test('a body of the topic has a record too, by any of its names', async () => {
  const { says } = await withQuotes({ speaker: 'the United Nations', speakerKind: 'organisation' })
  expect(await says('quote UN')).toMatch(/What UN said.*Lorries pass gate one,/su)
  expect(await says('quote ООН gate twelve')).toMatch(/Lorries pass gate twelve,/u)
  expect(await says('quote "the United Nations"')).toContain('Lorries pass gate one,')
  expect(await says('quote SCO')).toContain('No quotation by SCO was found')
})

test('what is in no list of names is found as articles name it', async () => {
  const { says } = await withQuotes({ speaker: 'Ministry of Transport', speakerKind: 'organisation' })
  expect(await says('quote Ministry of Transport')).toContain('What Ministry of Transport said')
  expect(await says('quote Ministry of Fish')).toContain('Nobody here bears the name “Ministry of Fish”')
})

test('a period that ends before it begins is told as such', async () => {
  const { says } = await withQuotes()
  expect(await says('quote Osmonkul since:2017 until:2016-03')).toContain('since:2017 is later than until:2016-03')
  expect(await says('quote Osmonkul since:2026-11 until:2026')).toContain('Lorries pass')
})

test('when nothing is left, the filters that left nothing are named', async () => {
  const { says } = await withQuotes()
  expect(await says('quote Osmonkul gate since:2027 source:Other')).toContain(
    'No quotation by Marat Osmonkul with “gate since:2027 source:Other” was found',
  )
})

test('without a name it lists who was quoted, the latest first with their dates, page by page', async () => {
  const { store, says } = aDesk()
  for (const [at, name] of ['Ada', 'Bela', 'Cora', 'Dana', 'Edda', 'Fara'].entries()) {
    const article = anArticle({ id: name, published: `2026-11-1${at}T08:00:00.000Z` })
    const person = { person: `${name.toLowerCase()}-olsen`, speaker: `${name} Olsen` }
    await store.saveArticle(article, factsOf(article), [aQuote(article.text, 'Lorries now pass', person)])
  }
  const first = await says('quote')
  expect(first).toMatch(/quote "Fara Olsen" \(15 November 2026\), \/sco quote "Edda Olsen" \(14 November 2026\)/u)
  expect(first).not.toContain('Ada Olsen')
  expect(first).toContain('/sco quote page:2')
  expect(await says('quote page:2')).toContain('quote "Ada Olsen" (10 November 2026)')
})

test('two of one name are offered with the words and the filters that were typed', async () => {
  const { store, says } = aDesk()
  for (const name of ['Ada Olsen', 'Bela Olsen']) {
    const article = anArticle({ id: name })
    const person = name.toLowerCase().replace(' ', '-')
    await store.saveArticle(article, factsOf(article), [
      aQuote(article.text, 'Lorries now pass', { person, speaker: name }),
    ])
  }
  expect(await says('quote Olsen gate since:2026')).toContain('/sco quote "Bela Olsen" gate since:2026')
})
