import { expect, test } from 'vitest'
import { aQuote, anArticle, factsOf } from '../../support/articles.ts'
import { aDesk } from '../../support/desk.ts'

async function withTwoOlsens() {
  const desk = aDesk()
  for (const [name, words] of [
    ['Ada Olsen', 'Lorries now pass the gate in one hour'],
    ['Bela Olsen', 'Nobody waits at the gate any longer today'],
  ] as const) {
    const article = anArticle({ id: name, text: `“${words},” said ${name}.` })
    const person = name.toLowerCase().replace(' ', '-')
    await desk.store.saveArticle(article, factsOf(article), [aQuote(article.text, words, { person, speaker: name })])
  }
  return desk
}

test('words ascribed to a name that two bear are found as those of either', async () => {
  const { says } = await withTwoOlsens()
  expect(await says('check "Lorries now pass the gate in one hour" Olsen')).toMatch(/Found, word for word.*Ada Olsen/su)
  expect(await says('check "Nobody waits at the gate any longer" Olsen')).toMatch(/Found, word for word.*Bela Olsen/su)
})

test('words ascribed to a name that nobody bears are looked for in everybody’s speech, and that is said', async () => {
  const { says } = await withTwoOlsens()
  const answer = await says('check "Lorries now pass the gate in one hour" Vlasic')
  expect(answer).toMatch(/Found, word for word.*Ada Olsen.*Nobody here is known as “Vlasic”/su)
})

test('words without marks around them are all words', async () => {
  const { says } = await withTwoOlsens()
  expect(await says('check Lorries now pass the gate in one hour')).toMatch(/Found, word for word.*Ada Olsen/su)
})

test('changed words of another than the one who was asked about are told as both', async () => {
  const { says } = await withTwoOlsens()
  expect(await says('check "Lorries now pass the gate in nine hours" "Bela Olsen"')).toMatch(
    /Found with other words, and said by somebody else.*Ada Olsen/su,
  )
})
