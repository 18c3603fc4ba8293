/**
 * What a text takes of a platform's limit once it is escaped. It adds up over the parts of a text, and is never less
 * than the text's length.
 */
export type Cost = (text: string) => number

/** Platforms do not say how they count characters; UTF-16 units are never fewer than code points or graphemes. */
export const lengthOf: Cost = (text) => text.length

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const sentenceEnd = /(?:[.!?…]["'”’»)\]]*\s|[。！？]["”’」』）]*|\n)$/u
// Longer than any end of a sentence with the marks that close after it.
const endWindow = 8

/**
 * The beginning of a text that fits, and the rest; together they are the text. The cut falls after a sentence, else
 * after a word, else between graphemes; only a grapheme that is itself too long (stacked marks) is cut inside.
 */
export function cut(text: string, limit: number, costOf: Cost = lengthOf): readonly [head: string, rest: string] {
  if (text.length <= limit && costOf(text) <= limit) return [text, '']
  let cost = 0
  let end = 0
  let afterWord = 0
  let afterSentence = 0
  for (const { segment } of graphemes.segment(text.slice(0, limit + 1))) {
    cost += costOf(segment)
    if (cost > limit) break
    end += segment.length
    // The space that ends a word need not fit itself.
    const next = /^\s/u.exec(text.slice(end, end + 1))?.[0] ?? ''
    if (next !== '' || /\s$/u.test(segment)) afterWord = end
    if (sentenceEnd.test(text.slice(Math.max(0, end - endWindow), end) + next)) afterSentence = end
  }
  // A sentence that ends early would leave most of the room empty.
  const at = [afterSentence, afterWord].find((place) => place > end / 2) ?? end
  const place = at === 0 ? insideGrapheme(text, limit, costOf) : at
  return [text.slice(0, place), text.slice(place)]
}

function insideGrapheme(text: string, limit: number, costOf: Cost): number {
  let cost = 0
  let end = 0
  for (const codePoint of text.slice(0, limit + 1)) {
    cost += costOf(codePoint)
    if (cost > limit) break
    end += codePoint.length
  }
  // At least one code point goes, whatever it costs: a text that never gets shorter would be cut for ever.
  return end === 0 ? String.fromCodePoint(text.codePointAt(0) ?? 0).length : end
}

/** The whole text in pieces that each fit. */
export function pieces(text: string, limit: number, costOf: Cost = lengthOf): readonly string[] {
  const found: string[] = []
  let rest = text
  while (rest !== '') {
    const [head, tail] = cut(rest, limit, costOf)
    found.push(head)
    rest = tail
  }
  return found
}

/** A host if it fits, else its end behind the sign `…`: whose it is stands at its end. A host is ASCII. */
export function shortenHost(host: string, limit: number): string {
  return host.length <= limit ? host : `…${host.slice(1 - limit)}`
}

/** The text if it fits, else its beginning with the sign `…`. */
export function shorten(text: string, limit: number, costOf: Cost = lengthOf): string {
  if (text.length <= limit && costOf(text) <= limit) return text
  return `${cut(text, limit - costOf('…'), costOf)[0].trimEnd()}…`
}
