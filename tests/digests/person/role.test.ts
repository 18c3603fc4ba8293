import { describe, expect, test } from 'vitest'
import type { Cast } from '../../../digests/person/cast.ts'
import { personByRole } from '../../../digests/person/role.ts'
import { findQuotes } from '../../../digests/quote/find-quotes.ts'

const cast: Cast = {
  bodies: [
    {
      id: 'RRU',
      names: {
        latin: ['RRU', 'River Republics Union'],
        cyrillic: ['СРР', 'Союз речных республик'],
        chinese: ['河国联盟'],
      },
      roles: { 'Secretary-General': ['Secretary-General', 'chief', 'генсек', 'генеральный секретарь', '秘书长'] },
    },
  ],
  persons: [
    {
      id: 'aidar-karimov',
      names: { latin: ['Aidar Karimov'], cyrillic: ['Айдар Каримов'], chinese: ['艾达尔·卡里莫夫', '卡里莫夫'] },
      offices: [{ role: 'Secretary-General', body: 'RRU', since: '2020-01-01', until: '2022-12-31' }],
    },
    {
      id: 'marta-olsen',
      names: { latin: ['Marta Olsen'], cyrillic: ['Марта Ольсен'], chinese: ['玛尔塔·奥尔森'] },
      offices: [{ role: 'Secretary-General', body: 'RRU', since: '2023-01-01', until: null }],
    },
  ],
}

describe('words for an office mean whoever holds it on the day', () => {
  test.each([
    ['RRU chief', '2021-05-01', 'aidar-karimov'],
    ['the RRU Secretary-General', '2022-12-31T22:00:00Z', 'aidar-karimov'],
    ['the secretary-general of the River Republics Union', '2023-01-01', 'marta-olsen'],
    ['генсек СРР', '2021-05-01', 'aidar-karimov'],
    ['генсека СРР', '2024-05-01', 'marta-olsen'],
    ['генеральный секретарь Союза речных республик', '2024-05-01', 'marta-olsen'],
    ['河国联盟秘书长', '2021-05-01', 'aidar-karimov'],
    ['the RRU’s new Secretary-General', '2024-05-01', 'marta-olsen'],
    ['the Secretary-General of the River Republics Union (RRU)', '2024-05-01', 'marta-olsen'],
    ['RRU chief Marta Olsen', '2024-05-01', 'marta-olsen'],
    ['генсека СРР Айдара Каримова', '2021-05-01', 'aidar-karimov'],
    ['河国联盟的现任秘书长', '2021-05-01', 'aidar-karimov'],
    ['河国联盟秘书长卡里莫夫先生', '2021-05-01', 'aidar-karimov'],
  ])('%s on %s', (words, day, id) => expect(personByRole(words, day, cast)?.id).toBe(id))
})

test.each([
  'chief',
  'the Secretary-General',
  'former RRU chief',
  'RRU deputy secretary-general',
  'a spokesman for the RRU chief',
  'бывший генсек СРР',
  'заместитель генсека СРР',
  '河国联盟前秘书长',
  '河国联盟副秘书长',
  'RRU',
  'RRU chief Piet Brand',
  'RRU chiefs',
  'the RRU University chief',
  'the RRU chief negotiator',
  'the RRU chief of staff',
  'the chief economist of the RRU',
  'RRU relief chief',
  'an opponent of the RRU chief',
  'the RRU chief’s ally',
  'the special envoy of the RRU Secretary-General',
  'сын генсека СРР',
  'спецпредставитель генсека СРР',
  'генеральный секретарь Федерации бокса СРР',
  'генсек молодёжного совета СРР',
  '河国联盟候任秘书长',
  '河国联盟秘书长办公室主任',
  '河国联盟秘书长司机',
  '河国联盟秘书长特使',
  '河国联盟秘书长王强',
])('%s names no holder', (words) => expect(personByRole(words, '2021-05-01', cast)).toBeNull())

test('without a date, or outside every term, an office names nobody', () => {
  expect(personByRole('RRU chief', null, cast)).toBeNull()
  expect(personByRole('RRU chief', '2010-01-01', cast)).toBeNull()
})

describe('quotations resolve to the cast', () => {
  const published = '2021-05-01T06:00:00Z'
  const personOf = (language: string, text: string) => findQuotes({ text, language, published }, cast)[0]?.person
  test.each([
    ['en', '“The bridge will open in spring,” the RRU chief said.', 'aidar-karimov'],
    ['en', '“The bridge will open in spring,” RRU Secretary-General said.', 'aidar-karimov'],
    ['en', '“The bridge will open in spring,” said the Secretary-General of the RRU.', 'aidar-karimov'],
    ['en', 'The RRU’s chief said “the bridge will open in spring.”', 'aidar-karimov'],
    ['en', '“The bridge will open in spring,” a former RRU chief said.', null],
    ['en', '“The bridge will open in spring,” said RRU Deputy Secretary-General Piet Brand.', null],
    ['ru', 'Генеральный секретарь СРР заявил, что «мост откроют уже весной».', 'aidar-karimov'],
    ['ru', 'По словам генсека СРР, «мост откроют уже весной».', 'aidar-karimov'],
    ['ru', 'Бывший генсек СРР заявил, что «мост откроют уже весной».', null],
    ['zh', '“这座大桥明年春天就能通车。”河国联盟秘书长说。', 'aidar-karimov'],
    ['zh', '河国联盟副秘书长表示：“这座大桥明年春天就能通车。”', null],
    ['en', '“The bridge will open in spring,” said Aidar Karimov.', 'aidar-karimov'],
    ['en', 'RRU Secretary-General Aidar Karimov met the crews. “The bridge will open,” he said.', 'aidar-karimov'],
    ['en', '“The bridge will open in spring,” said Kenesh Karimov.', null],
    ['ru', '«Мост откроют весной», — заявил генсек СРР.', 'aidar-karimov'],
    ['ru', 'По словам Айдара Каримова, «мост откроют уже весной».', 'aidar-karimov'],
    ['ru', '«Мост откроют весной», — сказала Марта Ольсен.', 'marta-olsen'],
    ['zh', '河国联盟秘书长表示：“这座大桥明年春天就能通车。”', 'aidar-karimov'],
    ['zh', '河国联盟秘书长卡里莫夫表示：“这座大桥明年春天就能通车。”', 'aidar-karimov'],
    ['zh', '艾达尔·卡里莫夫说：“这座大桥明年春天就能通车。”', 'aidar-karimov'],
    ['en', 'Next to the RRU chief a farmer said: “The bridge will open in spring.”', null],
    ['en', '“The bridge will open in spring,” said the RRU chief’s ally Ann Torre.', null],
    ['ru', 'На встрече с генсеком СРР фермер сказал: «Мост откроют уже весной».', null],
    ['zh', '河国联盟秘书长特别代表王强说：“这座大桥明年春天就能通车。”', null],
  ])('%s: %s', (language, text, id) => expect(personOf(language, text)).toBe(id))

  test('with the office held on the article’s date', () => {
    const [quote] = findQuotes(
      { text: '“The bridge will open in spring,” said Aidar Karimov.', language: 'en', published },
      cast,
    )
    expect(quote?.office?.role).toBe('Secretary-General')
    const [late] = findQuotes(
      { text: '“The bridge will open in spring,” said Aidar Karimov.', language: 'en', published: '2024-05-01' },
      cast,
    )
    expect(late?.office).toBeNull()
  })
})
