import { Tokenizer } from 'htmlparser2'

const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** How a character is read is a help beside it; the end of the ruby ends it too, where its own end tag is left out. */
const readings: ReadonlySet<string> = new Set(['rt', 'rp'])
/** What a reader of the page never sees as text. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noembed', 'noframes'])

/** HTML as text: paragraphs separated by one blank line, a `<br>` as one line's end, no markup, no content of scripts and styles, entities decoded, NFC. */
export function htmlToText(html: string): string {
  const pieces: string[] = []
  let hidden: string | undefined
  let isMarked = false
  const add = (text: string): void => {
    if (hidden === undefined) pieces.push(text)
  }
  const breakAt = (name: string): void => {
    if (name === 'br') add(lineEnd)
    else if (blocks.has(name)) add(paragraphEnd)
  }
  // No tree is built: a tokenizer keeps no stack, so depth costs nothing.
  readTokens(html, {
    text: (text) => add(text.replaceAll(/[\u2028\u2029]/g, ' ')),
    open: (name) => {
      isMarked = true
      breakAt(name)
      if (hidden === undefined && unseen.has(name)) hidden = name
      else if (readings.has(name) && (hidden === undefined || readings.has(hidden))) hidden = name
    },
    close: (name) => {
      if (hidden === name || (name === 'ruby' && hidden !== undefined && readings.has(hidden))) hidden = undefined
      else if (name !== 'br') breakAt(name)
    },
  })
  const text = pieces.join('')
  // Without any markup the author's own line ends are all there is.
  if (!isMarked) return textToText(text)
  return tidy(
    text
      .replaceAll(/[\t\n\f\r]/g, ' ')
      .replaceAll(lineEnd, '\n')
      .replaceAll(paragraphEnd, '\n\n'),
  )
}

// Unicode's own separators tell the ends that markup makes from line ends in the source.
const lineEnd = '\u2028'
const paragraphEnd = '\u2029'

/** Text that is no markup, in the same shape. */
export function textToText(text: string): string {
  return tidy(text.replaceAll(/\r\n?/g, '\n'))
}

/** Text in one line. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Named and numeric character references as HTML has them, decoded once. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  const pieces: string[] = []
  readTokens(text.replaceAll('<', '&lt;'), { text: (piece) => pieces.push(piece), open: () => {}, close: () => {} })
  return pieces.join('')
}

// In feeds the controls of ISO 8859-1 are always quotation marks and dashes of windows-1252.
const windows1252 = new TextDecoder('windows-1252')

function tidy(text: string): string {
  return (
    text
      // Controls, soft hyphens, byte order marks and bidi overrides are not text; joiners are letters in some scripts and stay.
      .replaceAll(/[\x80-\x9f]/g, (control) => windows1252.decode(Uint8Array.of(control.charCodeAt(0))))
      .replaceAll(/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      .normalize('NFC')
      .split(/\n(?:[^\S\n]*\n)+/)
      .map((paragraph) => paragraph.split('\n').map(inOneLine).filter(Boolean).join('\n'))
      .filter(Boolean)
      .join('\n\n')
  )
}

type Sink = {
  readonly text: (text: string) => void
  readonly open: (name: string) => void
  readonly close: (name: string) => void
}

function readTokens(html: string, { text, open, close }: Sink): void {
  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase()
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (code) => text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => text(html.slice(start, end - offset)),
      onopentagname: (start, end) => open(nameAt(start, end)),
      onclosetag: (start, end) => close(nameAt(start, end)),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
