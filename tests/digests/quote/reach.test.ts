import { describe, expect, test } from 'vitest'
import { quotesOf, reported, said } from './said.ts'
import { shown } from './shown.ts'

describe('how far the speaker of words may stand from them', () => {
  test('some sentences back in the paragraph', () => {
    const text =
      'Marta Olsen said: “The quay is closed.” It was late. The wind was cold. A dog slept there. “We will build a new one next year.”'
    expect(said('en', text)).toEqual(['Marta Olsen: The quay is closed. | We will build a new one next year.'])
  })

  test('in the sentence that announces them, at the end of the paragraph before', () => {
    const text = 'Jonas Brand left the hall. Marta Olsen went on:\n\n“We will build a new quay next year.”'
    expect(shown(text)).toEqual(['Marta Olsen'])
    expect(
      shown('Marta Olsen had a plan:\n\n“We will build a new quay next year.” Jonas Brand called it a dream.'),
    ).toEqual(['Marta Olsen'])
  })

  test('as the subject of the one before', () => {
    const text = 'Marta Olsen walked along the quay. “We will build a new quay next year.”'
    expect(shown(text)).toEqual(['Marta Olsen'])
  })

  test('with an aside in brackets between', () => {
    const text =
      'Marta Olsen (the head of the port since the spring of last year, and before that a pilot) said “the quay is closed.”'
    expect(shown(text)).toEqual(['Marta Olsen'])
  })

  test('with a long apposition between, and not behind a text without a full stop', () => {
    const long = 'who has led the port of Lom since the storm that took the old quay and the boats of the poor'
    expect(shown(`Marta Olsen, ${long}, said “the quay is closed for good.”`)).toEqual(['Marta Olsen'])
  })

  test('a subject without a word of saying is less sure than one with it', () => {
    const [bare] = quotesOf('en', 'Marta Olsen landed a dig at “the men who sold our quay.”')
    const [cued] = quotesOf('en', 'Marta Olsen left and said “the quay is closed for good.”')
    expect(bare?.confidence).toBeLessThan(cued?.confidence ?? 0)
  })
})

describe('which marks hold words', () => {
  test('an inch mark behind a figure opens nothing', () => {
    expect(said('en', 'The gauge is 3\' 6" wide. "The quay is closed for good," Marta Olsen said.')).toEqual([
      'Marta Olsen: The quay is closed for good,',
    ])
  })

  test('a short name in marks within a quotation does not end it', () => {
    expect(said('en', '“We sold the “Gull” to a man in Lom,” Marta Olsen said.')).toEqual([
      'Marta Olsen: We sold the “Gull” to a man in Lom,',
    ])
  })

  test('the writer’s words inside Russian marks may have their verb further on', () => {
    expect(said('ru', '«Причал закрыт, — тем же вечером заявила Марта Ольсен, — и это решено».')).toEqual([
      'Марта Ольсен: Причал закрыт | и это решено',
    ])
  })
})

describe('what tells one post and one place from another', () => {
  test('the minister of health is not the minister of labour', () => {
    const text =
      'Marta Olsen, the minister of health, met Jonas Brand, the minister of labour. “The plan is ready for all,” the minister of health said.'
    expect(shown(text)).toEqual(['Marta Olsen'])
  })

  test('words that are misquoted are nobody’s of the day', () => {
    expect(shown('Marta Olsen said her line “the quay is closed” is often misquoted.')).not.toContain('Marta Olsen')
  })

  test('a verb that ends like “says” does not end the clause', () => {
    expect(shown('The mayor, who calls it “a shame for all of us,” said “the quay is closed for good.”')).toContain(
      'The mayor',
    )
  })
})

test('what one says that another believes keeps who believes it', () => {
  expect(reported('en', 'Brand said Olsen believed that the bridge would hold.')).toEqual([
    'Brand: Olsen believed that the bridge would hold',
  ])
  expect(reported('en', 'Brand told the men that the bridge would hold.')).toEqual(['Brand: the bridge would hold'])
})
