import { detect } from 'chardet'
import { decoderOf } from './decoder.ts'
import { decodeUtf32, utf32Of } from './utf32.ts'

/** Above this share of unreadable characters among the non-ASCII ones, a document called UTF-8 is in truth something else. */
const tolerableDamage = 0.1
/** As much as a detector needs; it is the slowest step on a long document. */
const detectedBytes = 64 * 1024

/**
 * The text of a feed. The charset is that of the BOM; else UTF-8 when foreign letters are valid in it; else that of the HTTP header, else of the XML declaration, where
 * the bytes can be read so; else found out from the bytes.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const utf32 = utf32Of(bytes)
  if (utf32 !== undefined) return decodeUtf32(bytes, utf32)
  const wide = bom(bytes) ?? utf16Of(bytes)
  if (wide !== undefined) return decoderOf(wide)?.decode(bytes) ?? ''
  const declared = [charsetOfHeader(contentType), charsetOfProlog(bytes)].flatMap((label) => decoderOf(label) ?? [])
  return utf8With(bytes) ?? declaredText(bytes, declared) ?? guessedText(bytes)
}

// Foreign letters that are UTF-8 throughout are UTF-8, whatever a label says: no other text comes out so by chance.
function utf8With(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return foreign.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

// The first label under which the bytes can be read. 16-bit charsets show in the first bytes: a label that says so here is false.
function declaredText(bytes: Uint8Array, decoders: readonly TextDecoder[]): string | undefined {
  return decoders
    .filter(({ encoding }) => !encoding.startsWith('utf-16'))
    .map((decoder) => decoder.decode(bytes))
    .find(isReadable)
}

// UTF-8 with a lost byte stays UTF-8; what is damaged all over was never UTF-8.
function guessedText(bytes: Uint8Array): string {
  const utf8 = new TextDecoder().decode(bytes)
  return isReadable(utf8)
    ? utf8
    : (decoderOf(detect(foreignPart(bytes)) ?? undefined) ?? new TextDecoder('windows-1252')).decode(bytes)
}

const foreign = /[^\0-\x7f]/

function isReadable(text: string): boolean {
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  return damaged === 0 || damaged <= (text.match(/[^\0-\x7f]/g)?.length ?? 0) * tolerableDamage
}

function bom([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

// "<" and the next character in 16 bits each, without a BOM.
function utf16Of([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return a === 0 && b === 0x3c && c === 0 && d !== 0 ? 'utf-16be' : undefined
}

function charsetOfHeader(contentType: string | null): string | undefined {
  return /\bcharset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType ?? '')?.[1]
}

function charsetOfProlog(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  return /<\?xml\b[^>]*?\bencoding\s*=\s*["']?\s*([^"'\s?>]+)/i.exec(head)?.[1]
}

// Markup and addresses are ASCII in every charset, and would be taken for English: what is left are the texts that have foreign letters.
function foreignPart(bytes: Uint8Array): Uint8Array {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8 * detectedBytes)).toString(
    'latin1',
  )
  const texts = latin1.split(/[<>]/).filter((text) => /[\x80-\xff]/.test(text))
  return Buffer.from(texts.join(' ').slice(0, detectedBytes), 'latin1')
}
