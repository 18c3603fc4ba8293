/** Bytes beyond these are not looked at for a declaration (the HTML standard says 1024; pages put comments before it). */
const declarationBytes = 4_096
/** A UTF-8 page that was cut or patched has few bytes out of place; a page in another charset has one in each word. */
const tolerableDamage = 0.002

/**
 * The text of a page's bytes: by its byte order mark, as UTF-8 when all of it is, else by what the HTTP header or the page says, else by a guess. Strict
 * UTF-8 goes before declarations, since text in another charset is never valid UTF-8 by chance while servers often declare one they do not send.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = markedCharset(bytes)
  if (marked !== undefined) return decode(bytes, marked) ?? ''
  const utf8 = decode(bytes, 'utf-8', true)
  if (utf8 !== undefined && !/\u001B[$(]/.test(utf8.slice(0, declarationBytes))) return utf8
  const head = decode(bytes.subarray(0, declarationBytes), 'latin1') ?? ''
  const declared = [
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1],
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1],
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1],
  ]
  for (const charset of declared) {
    if (charset === undefined) continue
    const text = decode(bytes, charset)
    if (text !== undefined && damageOf(text) <= tolerableDamage) return text
  }
  const lossy = decode(bytes, 'utf-8') ?? ''
  return damageOf(lossy) <= tolerableDamage ? lossy : (decode(bytes, guessCharset(bytes)) ?? lossy)
}

function markedCharset([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

function decode(bytes: Uint8Array, charset: string, strict = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: strict }).decode(bytes)
  } catch {
    return undefined
  }
}

const damageOf = (text: string): number =>
  text.length === 0 ? 0 : text.split('\uFFFD').length / text.length - 1 / text.length

/** Scripts by which a charset shows that it is the right one: letters of everyday words, not of its whole table. */
const guesses = [
  { charset: 'gb18030', letters: /[的一是不了在人有我他这中大来上国]/g, worth: 12 },
  { charset: 'big5', letters: /[的一是不了在人有我他這中大來上國]/g, worth: 12 },
  { charset: 'shift_jis', letters: /[ぁ-んァ-ン]/g, worth: 1 },
  { charset: 'euc-jp', letters: /[ぁ-んァ-ン]/g, worth: 1 },
  { charset: 'euc-kr', letters: /[가-힣]/g, worth: 0.8 },
  // Lower-case letters: in the wrong one of the two the case is turned over.
  { charset: 'windows-1251', letters: /[а-яё]/g, worth: 0.5 },
  { charset: 'koi8-r', letters: /[а-яё]/g, worth: 0.5 },
  { charset: 'windows-1252', letters: /[a-z][äöüßéèêàáóíúñçãõåøæ]|[‘’“”–—]/g, worth: 2 },
] as const

/** The charset in which the bytes show most letters of its own script; windows-1252, the Web's fallback, when none does. */
function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 100_000)
  const scores = guesses.map(({ charset, letters, worth }) => {
    const text = decode(sample, charset) ?? ''
    return { charset, score: (text.match(letters) ?? []).length * worth * (1 - 20 * Math.min(0.05, damageOf(text))) }
  })
  const best = scores.reduce((best, next) => (next.score > best.score ? next : best))
  return best.score > 0 ? best.charset : 'windows-1252'
}
