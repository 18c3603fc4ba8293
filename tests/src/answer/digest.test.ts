import { expect, test } from 'vitest'
import { parseCommand } from '../../../adapters/command.ts'
import { answer } from '../../../src/answer/answer.ts'
import { minuteMs, plusMs, secondMs, toInstant } from '../../../src/instant.ts'
import { anArticle, factsOf } from '../../support/articles.ts'
import { aDesk, somebody } from '../../support/desk.ts'

const eight = toInstant(Date.parse('2026-11-24T03:00:00.000Z'))

test('digests that are asked for within seconds are read from the store once, and later ones anew', async () => {
  const desk = aDesk()
  const save = async (id: string, title: string, text: string) => {
    const article = anArticle({
      id,
      url: `https://news.example/${id}`,
      title,
      published: plusMs(eight, -minuteMs),
      text,
    })
    await desk.store.saveArticle(article, factsOf(article), [])
  }
  let [now, looks] = [eight, 0]
  const store = {
    ...desk.store,
    placed: (...asked: Parameters<typeof desk.store.placed>) => {
      looks += 1
      return desk.store.placed(...asked)
    },
  }
  const ask = () => answer({ ...desk.sources, store, now: () => now }, parseCommand('sco', 'digest'), somebody)
  const titles = async (): Promise<string> => JSON.stringify((await ask()).message)
  await save('post', 'Border post opens', 'The border post of Kara-Tash opened on Friday after a year of work.')
  expect(await titles()).toContain('Border post opens')
  await save('ferry', 'Night ferry sails', 'The night ferry of Ulun sails again after three weeks in the dock.')
  now = plusMs(eight, 2 * secondMs)
  expect(await titles()).toContain('Border post opens')
  expect(looks).toBe(1)
  now = plusMs(eight, 10 * secondMs)
  expect(await titles()).toContain('Night ferry sails')
  expect(looks).toBe(2)
})
