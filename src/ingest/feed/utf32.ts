/** The byte order of a document in UTF-32, which no TextDecoder knows; undefined for any other. By a BOM, or by "<" in 32 bits. */
export function utf32Of([a, b, c, d]: Uint8Array): 'little' | 'big' | undefined {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0x3c && b === 0 && c === 0 && d === 0)) return 'little'
  if ((a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0 && b === 0 && c === 0 && d === 0x3c)) return 'big'
  return undefined
}

/** The text of UTF-32 bytes, without their BOM; numbers that are no characters become U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, order: 'little' | 'big'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const characters: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, order === 'little')
    const known = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    characters.push(known ? String.fromCodePoint(code) : '\ufffd')
  }
  return characters.join('').replace(/^\ufeff/, '')
}
