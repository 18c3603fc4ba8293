// What no reader sees but what turns, hides or breaks what they do see: control characters, and the bidirectional
// embeddings, overrides and isolates that let a stranger's line run backwards or spill into the next one, and the letter
// mark, joiners and operators that nobody sees. Marks that single words need (ZWJ, ZWNJ, LRM, RLM) stay.
const harmful = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu
// Letters that nobody sees, in which a text can be hidden; the flags of England, Scotland and Wales are spelt in them.
const tags = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu

/** A stranger's text without what is invisible and harmful; lone surrogates become U+FFFD. No visible character changes. */
export function clean(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(harmful, '').replace(tags, '')
}

/** The same on one line, for labels, headings and alternative texts. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim()
}
