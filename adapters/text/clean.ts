// What no reader sees but what turns, hides or breaks what they do see: control characters, and the bidirectional
// embeddings, overrides and isolates that let a stranger's line run backwards or spill into the next one, the letter mark,
// spaces without width, hyphens and separators that are not shown, letters that are blank, and operators that nobody sees.
// Marks that single words need (LRM, RLM) stay.
const harmful =
  /\u034F|[\u17B4\u17B5]|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/gu
// Letters that nobody sees, in which a text can be hidden; the flags of England, Scotland and Wales are spelt in them.
const tags = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu
// Joiners shape the letters of some scripts (Persian, the Indic ones, their neighbours), and make one emoji of several. Elsewhere they only
// part words that look whole.
const joiningScripts = [
  'Arabic',
  'Syriac',
  'Mongolian',
  'Nko',
  'Mandaic',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Balinese',
  'Javanese',
  'Chakma',
]
const joined = joiningScripts.map((script) => String.raw`\p{Script=${script}}`).join('')
const emoji = String.raw`\p{Extended_Pictographic}`
const joiners = new RegExp(
  String.raw`(?<![${joined}])\u200C|(?<![${joined}]|[${emoji}\uFE0F\u{1F3FB}-\u{1F3FF}](?=\u200D${emoji}))\u200D`,
  'gu',
)
// They choose between two looks of an emoji or of a Chinese character, and hang behind nothing else.
const selectors =
  /(?<!\p{Emoji})[\uFE0E\uFE0F]|(?<![\p{Script=Han}\p{Sm}])[\uFE00-\uFE0D]|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]/gu
/** As many marks as a letter of any script carries; more of them climb over the lines above and below. */
const pile = /(\p{M}{4})\p{M}+/gu
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu
// A text of these alone, as most are, has nothing to take out.
const plainText =
  /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F\u0400-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u3001-\u301B\u4E00-\u9FFF\uFF01-\uFF5E]*$/u

/** A stranger's text without what is invisible and harmful; lone surrogates become U+FFFD. No visible character changes. */
export function clean(text: string): string {
  if (plainText.test(text)) return text
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(harmful, '')
    .replace(tags, '')
    .replace(joiners, '')
    .replace(selectors, '')
    .replace(pile, '$1')
}

/** The same on one line, for labels, headings and alternative texts. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim()
}
