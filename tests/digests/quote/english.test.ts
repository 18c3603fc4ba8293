import { describe, expect, test } from 'vitest'
import { quotesOf, reported, said } from './said.ts'

const en = (text: string) => said('en', text)

describe('a cue after the quotation', () => {
  test.each([
    ['"The bridge will open in spring," Marta Olsen said.', 'Marta Olsen: The bridge will open in spring,'],
    ['“The bridge will open in spring,” said Marta Olsen.', 'Marta Olsen: The bridge will open in spring,'],
    [
      '“The bridge will open in spring,” said Marta Olsen, the mayor of Halden.',
      'Marta Olsen: The bridge will open in spring,',
    ],
    [
      '“The bridge will open in spring,” Marta Olsen, the mayor of Halden, said on Tuesday.',
      'Marta Olsen: The bridge will open in spring,',
    ],
    [
      '“The bridge will open in spring,” Mayor Marta Olsen told reporters.',
      'Marta Olsen: The bridge will open in spring,',
    ],
    [
      '“The bridge will open in spring,” Marta Olsen (Lab.) later told the Halden Times.',
      'Marta Olsen: The bridge will open in spring,',
    ],
    ['“Will the bridge open in spring?” asked Marta Olsen.', 'Marta Olsen: Will the bridge open in spring?'],
    ['“Will the bridge open in spring?” Marta Olsen asked.', 'Marta Olsen: Will the bridge open in spring?'],
    [
      '“The bridge will open in spring”, Marta Olsen has repeatedly said.',
      'Marta Olsen: The bridge will open in spring',
    ],
    ['“The bridge will open in spring,” according to Marta Olsen.', 'Marta Olsen: The bridge will open in spring,'],
    ['“The bridge will open in spring” — Marta Olsen said.', 'Marta Olsen: The bridge will open in spring'],
    [
      '“The bridge will open in spring,” said Marta van der Berg of the port authority.',
      'Marta van der Berg: The bridge will open in spring,',
    ],
    [
      '“The bridge will open in spring,” said a spokesman for the port authority.',
      'a spokesman for the port authority: The bridge will open in spring,',
    ],
  ])('%s', (text, line) => expect(en(text)).toEqual([line]))
})

describe('a cue before the quotation', () => {
  test.each([
    ['Marta Olsen said: "The bridge will open in spring."', 'Marta Olsen: The bridge will open in spring.'],
    [
      'Marta Olsen told Piet Brand that "the bridge will open in spring."',
      'Marta Olsen: the bridge will open in spring.',
    ],
    [
      'On Monday, Marta Olsen, 44, the mayor of Halden, said, “The bridge will open in spring.”',
      'Marta Olsen: The bridge will open in spring.',
    ],
    [
      'Speaking in Halden, Marta Olsen said “the bridge will open in spring.”',
      'Marta Olsen: the bridge will open in spring.',
    ],
    [
      'Marta Olsen, who chairs the port board, wrote on her page: “The bridge will open in spring.”',
      'Marta Olsen: The bridge will open in spring.',
    ],
    ['According to Marta Olsen, “the bridge will open in spring.”', 'Marta Olsen: the bridge will open in spring.'],
    ['As Marta Olsen put it, “the bridge will open in spring.”', 'Marta Olsen: the bridge will open in spring.'],
    [
      'Marta Olsen took the stage and declared, “The bridge will open in spring.”',
      'Marta Olsen: The bridge will open in spring.',
    ],
    [
      'Asked about the date, Marta Olsen would only say, “The bridge will open in spring.”',
      'Marta Olsen: The bridge will open in spring.',
    ],
    ['Marta Olsen called the bridge “a wonder of stone and light.”', 'Marta Olsen: a wonder of stone and light.'],
    ['Marta Olsen dismissed the report as “a heap of old rumours” on Friday.', 'Marta Olsen: a heap of old rumours'],
    [
      'Marta Olsen was quoted as saying, “The bridge will open in spring.”',
      'Marta Olsen: The bridge will open in spring.',
    ],
    ['The plan was described by Marta Olsen as “a heap of old rumours.”', 'Marta Olsen: a heap of old rumours.'],
  ])('%s', (text, line) => expect(en(text)).toEqual([line]))
})

describe('a quotation that its cue splits', () => {
  test.each([
    ['"The bridge," said Marta Olsen, "will open in spring."', ['Marta Olsen: The bridge, | will open in spring.']],
    [
      '“The bridge will open,” Marta Olsen said. “We are ready for it.”',
      ['Marta Olsen: The bridge will open, | We are ready for it.'],
    ],
    [
      '“The bridge will open,” Marta Olsen said, adding: “We are ready for it.”',
      ['Marta Olsen: The bridge will open,', 'Marta Olsen: We are ready for it.'],
    ],
  ])('%s', (text, lines) => expect(en(text)).toEqual(lines))
})

describe('a speaker whom only another sentence names', () => {
  test.each([
    [
      'The work went well, said Marta Olsen. "All piers now stand in the river."',
      ['Marta Olsen: All piers now stand in the river.'],
    ],
    [
      'Marta Olsen was pleased with the work. “All piers now stand in the river.”',
      ['Marta Olsen: All piers now stand in the river.'],
    ],
    [
      'Marta Olsen said: “All piers now stand in the river.\n\n“We shall open the bridge in spring.”',
      ['Marta Olsen: All piers now stand in the river. | We shall open the bridge in spring.'],
    ],
    [
      'Marta Olsen went on to say:\n\n“We shall open the bridge in spring.”',
      ['Marta Olsen: We shall open the bridge in spring.'],
    ],
  ])('%s', (text, lines) => expect(en(text)).toEqual(lines))

  test('is less sure than one whom the cue names', () => {
    const text = 'The work went well, said Marta Olsen. "All piers now stand." “We are glad of it,” said Piet Brand.'
    const [first, second] = quotesOf('en', text).filter(({ kind }) => kind !== 'reported')
    expect(first?.confidence).toBeLessThan(second?.confidence ?? 0)
  })
})

describe('a pronoun, a surname or a role', () => {
  test.each([
    ['Marta Olsen visited the site. “All piers now stand,” she said.', 'Marta Olsen: All piers now stand,'],
    [
      'Mayor Marta Olsen met engineer Piet Brand. “All piers now stand,” she said.',
      'Marta Olsen: All piers now stand,',
    ],
    ['Mr. Brand met Mrs. Olsen at the site. “All piers now stand,” he said.', 'Brand: All piers now stand,'],
    ['Marta Olsen visited the site.\n\n“All piers now stand,” Olsen said.', 'Marta Olsen: All piers now stand,'],
    [
      'The mayor, Marta Olsen, visited the site. “All piers now stand,” the mayor said.',
      'Marta Olsen: All piers now stand,',
    ],
    [
      'Mayor Marta Olsen met engineer Piet Brand. “All piers now stand,” the engineer said.',
      'Piet Brand: All piers now stand,',
    ],
    [
      'Marta Olsen praised the crews, noting that “all piers now stand in the river.”',
      'Marta Olsen: all piers now stand in the river.',
    ],
    [
      'Noting that “all piers now stand in the river,” Marta Olsen praised the crews.',
      'Marta Olsen: all piers now stand in the river,',
    ],
    [
      'The city stood by its plan, with Mayor Marta Olsen saying “all piers now stand in the river.”',
      'Marta Olsen: all piers now stand in the river.',
    ],
  ])('%s', (text, line) => expect(en(text)).toEqual([line]))

  test('nobody is guessed for a pronoun that nothing before it explains', () => {
    expect(quotesOf('en', '“All piers now stand,” she said.').map(({ speaker, person }) => [speaker, person])).toEqual([
      [null, null],
    ])
  })
})

describe('documents and bodies', () => {
  test.each([
    ['The resolution says that “all piers must stand by the end of May.”', 'document'],
    ['The council adopted a resolution, noting that “all piers must stand by the end of May.”', 'document'],
    ['“All piers must stand by May,” the ministry said in a statement.', 'organisation'],
    ['“All piers must stand by May,” said Marta Olsen.', 'person'],
  ])('%s', (text, kind) => expect(quotesOf('en', text).map(({ speakerKind }) => speakerKind)).toEqual([kind]))
})

describe('marks that hold no speech', () => {
  test.each([
    'Marta Olsen attended a forum on “Rivers and the Towns They Carry” in Halden.',
    'Piet “The Hammer” Brand won the race.',
    'The so-called “bridge tax” was dropped.',
    'Marta Olsen wrote the novel “The Long Road to the Sea” in 2001.',
    'Marta Olsen told the BBC’s “Morning with the North” about the bridge.',
    'The sign read “stop”.',
    'He is 5\'10" tall and works the 24" lathe.',
  ])('%s', (text) => expect(en(text)).toEqual([]))
})

describe('marks within marks, wrong marks and lost marks', () => {
  test.each([
    ['“He told me ‘go’ and I went,” said Marta Olsen.', ['Marta Olsen: He told me ‘go’ and I went,']],
    ['‘The bridge will open in spring,’ said Marta Olsen.', ['Marta Olsen: The bridge will open in spring,']],
    ['„The bridge will open in spring,“ said Marta Olsen.', ['Marta Olsen: The bridge will open in spring,']],
    ['“The bridge will open in spring,“ said Marta Olsen.', ['Marta Olsen: The bridge will open in spring,']],
    ['“The bridge will open in spring," said Marta Olsen.', ['Marta Olsen: The bridge will open in spring,']],
    ['″The bridge will open in spring,″ said Marta Olsen.', ['Marta Olsen: The bridge will open in spring,']],
    ['" The bridge will open in spring , " said Marta Olsen.', ['Marta Olsen: The bridge will open in spring ,']],
    ['Marta Olsen said: “The bridge will open in spring.', ['Marta Olsen: The bridge will open in spring.']],
  ])('%s', (text, lines) => expect(en(text)).toEqual(lines))
})

test('an interview quotes the answers', () => {
  const text =
    'The mayor, Marta Olsen, took questions.\n\nQ: When will the bridge open?\n\nA: The bridge will open in spring.'
  expect(en(text)).toEqual(['Marta Olsen: The bridge will open in spring.'])
})

test('a headline that repeats a quotation does not make it two', () => {
  const text = 'Olsen: ‘All piers now stand in the river’\n\n“All piers now stand in the river,” Marta Olsen said.'
  expect(en(text)).toEqual(['Marta Olsen: All piers now stand in the river,'])
})

test('a pulled quotation is given once, from the body', () => {
  const text =
    '“All piers now stand in the river.”\n\nThe work is done. “All piers now stand in the river,” Marta Olsen said on Friday.'
  expect(en(text)).toEqual(['Marta Olsen: All piers now stand in the river,'])
})

test('words with no cue in reach are nobody’s', () => {
  expect(en('“All piers now stand in the river.”')).toEqual(['?: All piers now stand in the river.'])
})

describe('reported statements', () => {
  test.each([
    ['Marta Olsen said that the bridge would open in spring.', ['Marta Olsen: the bridge would open in spring']],
    ['The bridge would open in spring, Marta Olsen said on Tuesday.', ['Marta Olsen: The bridge would open in spring']],
    ['The bridge would open in spring, said Marta Olsen.', ['Marta Olsen: The bridge would open in spring']],
    ['According to Marta Olsen, the bridge would open in spring.', ['Marta Olsen: the bridge would open in spring']],
    [
      'Marta Olsen told reporters that the bridge would open in spring.',
      ['Marta Olsen: the bridge would open in spring'],
    ],
    ['Marta Olsen said the bridge would open in spring.', ['Marta Olsen: the bridge would open in spring']],
    ['Marta Olsen said “the bridge will open in spring.”', []],
    ['Marta Olsen opened the bridge in spring.', []],
    ['In a statement on Monday, Marta Olsen said no more.', []],
  ])('%s', (text, lines) => expect(reported('en', text)).toEqual(lines))
})
