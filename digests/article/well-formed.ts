/**
 * Text as the core wants it: NFC, `\n` as the only line break, no NUL or other control character, no bidi override that
 * could show words in another order than they stand, and U+FFFD for half a surrogate pair. Tabs become spaces.
 */
export function wellFormed(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[\t\v\f]/g, ' ')
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .normalize('NFC')
}
