import { describe, expect, test } from 'vitest'
import { entryOf } from './reading.ts'

const title = 'Паром Заря вышел на линию'
const body = 'Капитан Ждан Ольховский сообщил, что паром ходит дважды в день, утром и вечером, до самого ледостава.'
const document = (prolog: string): string =>
  `${prolog}<rss version="2.0"><channel><title>Река</title><item><title>${title}</title><description>${body}</description></item></channel></rss>`

/** Text in a charset of one byte a character, by turning its decoder's table around. */
function inCharset(label: string, text: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]),
  )
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f)
}

function inUtf16(text: string, order: 'little' | 'big'): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0)
      return order === 'little' ? [code & 255, code >> 8] : [code >> 8, code & 255]
    }),
  )
}

const inUtf32 = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((character) => [0, 0, character.charCodeAt(0) >> 8, character.charCodeAt(0) & 255]),
  )

describe('a declared charset', () => {
  for (const label of ['windows-1251', 'koi8-r', 'iso-8859-5']) {
    test(`${label} in the XML declaration is read`, async () => {
      const entry = await entryOf(inCharset(label, document(`<?xml version="1.0" encoding="${label}"?>`)))
      expect(entry).toMatchObject({ title, text: body })
    })
    test(`${label} in the HTTP header outranks the XML declaration`, async () => {
      const bytes = inCharset(label, document('<?xml version="1.0" encoding="iso-8859-1"?>'))
      expect((await entryOf(bytes, { contentType: `text/xml; charset="${label}"` })).title).toBe(title)
    })
  }

  test('a label that people misspell is understood', async () => {
    expect((await entryOf(inCharset('windows-1251', document('<?xml version="1.0" encoding="cp-1251"?>')))).title).toBe(
      title,
    )
  })

  test('a label that nobody knows costs nothing when the bytes are UTF-8', async () => {
    expect((await entryOf(document('<?xml version="1.0" encoding="x-nonsense"?>'))).title).toBe(title)
  })

  test('a single-byte label over UTF-8 is not believed', async () => {
    expect((await entryOf(document('<?xml version="1.0" encoding="windows-1251"?>'))).title).toBe(title)
  })
})

describe('an undeclared or false charset', () => {
  for (const label of ['windows-1251', 'koi8-r']) {
    test(`${label} without a declaration is found out`, async () => {
      expect((await entryOf(inCharset(label, document('')))).text).toBe(body)
    })
    test(`${label} that is called UTF-8 is found out`, async () => {
      const bytes = inCharset(label, document('<?xml version="1.0" encoding="utf-8"?>'))
      expect((await entryOf(bytes, { contentType: 'text/xml; charset=utf-8' })).text).toBe(body)
    })
  }

  test('UTF-8 with one invalid byte stays UTF-8', async () => {
    const bytes = new TextEncoder().encode(document(''))
    const damaged = Uint8Array.from([
      ...bytes.subarray(0, bytes.length - 60),
      0xff,
      ...bytes.subarray(bytes.length - 60),
    ])
    expect((await entryOf(damaged)).title).toBe(title)
  })

  test('the controls of Latin-1 are the quotation marks of windows-1252', async () => {
    const bytes = inCharset(
      'windows-1252',
      '<rss version="2.0"><channel><item><title>“Ferry” – it’s late</title></item></channel></rss>',
    )
    expect((await entryOf(bytes, { contentType: 'text/xml; charset=iso-8859-1' })).title).toBe('“Ferry” – it’s late')
    expect(
      (await entryOf('<rss version="2.0"><channel><item><title>it&#146;s late</title></item></channel></rss>')).title,
    ).toBe('it’s late')
  })
})

describe('wide charsets', () => {
  for (const order of ['little', 'big'] as const) {
    test(`UTF-16, ${order} end first, is read with a byte order mark and without`, async () => {
      const prolog = '<?xml version="1.0" encoding="utf-16"?>'
      expect((await entryOf(inUtf16(`\ufeff${document(prolog)}`, order))).title).toBe(title)
      expect((await entryOf(inUtf16(document(prolog), order))).title).toBe(title)
    })
  }

  test('UTF-32 is read', async () => {
    expect((await entryOf(inUtf32(document('')))).title).toBe(title)
  })

  test('a byte order mark outranks header and declaration', async () => {
    const bytes = new TextEncoder().encode(`\ufeff${document('<?xml version="1.0" encoding="koi8-r"?>')}`)
    expect((await entryOf(bytes, { contentType: 'text/xml; charset=windows-1251' })).title).toBe(title)
  })

  test('a document in ASCII that calls itself UTF-16 is read as what it is', async () => {
    expect(
      (
        await entryOf(
          '<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><item><title>Ferry</title></item></channel></rss>',
        )
      ).title,
    ).toBe('Ferry')
  })
})
