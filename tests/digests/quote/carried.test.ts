import { describe, expect, test } from 'vitest'
import { said } from './said.ts'
import { shown } from './shown.ts'

describe('a statement of several paragraphs is one person’s', () => {
  const other = '\n\nIn the harbour Jonas Brand shook his head. “The net money is gone,” Brand said.'

  test('whose attribution stands in its first paragraph', () => {
    const text = `“The storm took nine boats,” said Marta Olsen. “We counted them twice.\n\n“I have called the shipyard in Lom.\n\n“Nobody will be left without a boat.”${other}`
    expect(said('en', text)).toEqual([
      'Marta Olsen: The storm took nine boats, | We counted them twice. | I have called the shipyard in Lom. | Nobody will be left without a boat.',
      'Jonas Brand: The net money is gone,',
    ])
  })

  test('whose attribution stands in its last paragraph', () => {
    const text = `“The storm took nine boats.\n\n“I have called the shipyard in Lom.\n\n“Nobody will be left without a boat,” said Marta Olsen.${other}`
    expect(shown(text)).toEqual(['Marta Olsen', 'Jonas Brand'])
  })

  test('and not the next speaker’s when nobody is named in it', () => {
    const text = `The storm was long.\n\n“The storm took nine boats.\n\n“Nobody will be left without a boat.”${other}`
    expect(shown(text).slice(0, 2)).not.toContain('Jonas Brand')
  })

  test('of a longer one as well, with an aside in it', () => {
    const middle = ['It came from the west.', 'The pier is broken.', 'The ice house stands.', 'The light went out.']
    const text = `“The storm took nine boats.\n\n${middle.map((line) => `“${line}\n\n`).join('')}“We will build again,” Marta Olsen said.${other}`
    expect(shown(text)).toEqual(['Marta Olsen', 'Jonas Brand'])
    expect(said('en', text)[0]?.split(' | ')).toHaveLength(6)
  })
})

describe('what happens between two quotations does not speak', () => {
  test.each([
    'Applause followed.',
    'Silence fell.',
    'Snow fell on the quay.',
    'Gulls wheeled over the quay.',
    'Police came at noon.',
    'Music played in the street. The wind was cold. Boats lay idle.',
  ])('%s', (between) => {
    const text = `Marta Olsen said: “The quay is closed for good.” ${between} “We will build a new one next year.”`
    expect(new Set(shown(text))).toEqual(new Set(['Marta Olsen']))
  })

  test('but a person named elsewhere does', () => {
    const text =
      'Marta Olsen met Jonas Brand. Olsen said: “The quay is closed for good.” Brand shook his head. “We will build a new one next year.”'
    expect(shown(text)).toEqual(['Marta Olsen', 'Jonas Brand'])
  })

  test('nor in Russian', () => {
    const text =
      'Марта Ольсен сказала: «Причал закрыт навсегда, и это решено». Аплодисменты заполнили зал. «Новый построим уже через год, не раньше».'
    expect(shown(text)).not.toContain('Аплодисменты')
  })
})
