import { vocabularyOf } from '../language/vocabularies.ts'
import type { Abbreviations } from '../language/vocabulary.ts'
import { paragraphsOf } from './paragraphs.ts'
import { sliceOf, trimmed, type Span } from './span.ts'

const stop = /[.!?…]/
const wideStop = /[。！？]/
/** What may end a sentence, and the mark that opens and closes alike. */
const telling = /[.!?…。！？"]/g
const closer = /["'”’»)\]″」』）】]/
const sureCloser = /[”’»)\]」』）】]/
const bullet = /^(?:[•●▪■◆*·]|[-–—](?=\s))\s*/u
/** Longer than any abbreviation, so looking back for one costs the same everywhere. */
const longestWord = 12

/**
 * The sentences of a text, in order, without the space and the bullets around them. `language` is a BCP 47 tag. A sentence
 * ends within its paragraph; abbreviations, initials, numbered lines and marks that close after the stop do not end one
 * too early. Time is linear in the length of the text.
 */
export function sentencesOf(text: string, language: string): readonly Span[] {
  const words = vocabularyOf(language).abbreviations
  return paragraphsOf(text).flatMap((paragraph) => sentencesIn(text, paragraph, words))
}

function sentencesIn(text: string, paragraph: Span, words: Abbreviations): readonly Span[] {
  const sentences: Span[] = []
  const push = (span: Span) => {
    const sentence = trimmed(text, span)
    if (sentence.end > sentence.start) sentences.push(sentence)
  }
  // A search in the whole text would go through all that follows, again for each paragraph without a stop.
  const own = sliceOf(text, paragraph)
  let start = paragraph.start + (bullet.exec(text.slice(paragraph.start, paragraph.start + 8))?.[0].length ?? 0)
  let quoteIsOpen = false
  let at = start
  while (at < paragraph.end) {
    telling.lastIndex = at - paragraph.start
    const found = telling.exec(own)
    if (found === null) break
    const stopsAt = paragraph.start + found.index
    at = stopsAt + 1
    if (text.charAt(stopsAt) === '"') {
      quoteIsOpen = !quoteIsOpen
      continue
    }
    while (at < paragraph.end && (stop.test(text.charAt(at)) || wideStop.test(text.charAt(at)))) at += 1
    const closed = skipClosers(text, { start: at, end: paragraph.end }, quoteIsOpen)
    at = closed.end
    quoteIsOpen = closed.quoteIsOpen
    if (!endsSentence(text, { start, end: paragraph.end }, stopsAt, at, words)) continue
    push({ start, end: at })
    start = at
  }
  push({ start, end: paragraph.end })
  return sentences
}

/** Where the marks that close after a stop end. A closing mark may stand after a space by a slip; a straight one only when it was open. */
function skipClosers(text: string, { start, end }: Span, open: boolean): { end: number; quoteIsOpen: boolean } {
  let at = start
  let quoteIsOpen = open
  while (at < end) {
    const spaced = text.charAt(at) === ' '
    const mark = text.charAt(spaced ? at + 1 : at)
    const closes = mark === '"' ? quoteIsOpen : spaced ? sureCloser.test(mark) : closer.test(mark)
    if (!closes || at + (spaced ? 1 : 0) >= end) break
    if (mark === '"') quoteIsOpen = false
    at += spaced ? 2 : 1
  }
  return { end: at, quoteIsOpen }
}

/** Whether the sentence that began at `sentence.start` ends with the stop at `stopsAt`, whose closing marks end at `at`. */
function endsSentence(text: string, sentence: Span, stopsAt: number, at: number, words: Abbreviations): boolean {
  if (at >= sentence.end) return true
  const wide = wideStop.test(text.charAt(stopsAt))
  const ahead = text.slice(at, Math.min(sentence.end, at + 40))
  if (wide) return !/^\s*[，、；：,]/.test(ahead) && !(sureCloser.test(text.charAt(at - 1)) && chineseCue.test(ahead))
  if (!/^\s/u.test(ahead)) return false
  const next = ahead.trimStart()
  if (/^(?:[\p{Ll},;:/)]|[-–—]+\s*\p{Ll})/u.test(next)) return false
  if (text.charAt(stopsAt) !== '.' || text.charAt(stopsAt + 1) === '.') return true
  return !isAbbreviation(text.slice(Math.max(sentence.start, stopsAt - longestWord), stopsAt), next, words)
}

/** Who said it, right behind a Chinese quotation that ends in a stop: "。”他对记者说，". */
const chineseCue = /^[^，。！？“”\s]{0,14}(?:说|表示|指出|称|问|道|强调|写道|认为)[，。：]/

function isAbbreviation(before: string, next: string, words: Abbreviations): boolean {
  const last = /[\p{L}\p{N}№.-]+$/u.exec(before)?.[0] ?? ''
  if (/^\d{1,3}$/.test(last) && last === before.trim()) return true // "1. A numbered line"
  const word = last.toLowerCase()
  if (words.always.has(word)) return true
  if (words.figure.has(word)) return /^[\d№]/u.test(next)
  const initials = /^\p{Lu}(?:\.\s?\p{Lu})*$/u.test(last)
  if (!initials && !words.maybe.has(word)) return false
  const follower = /^[\p{L}'’-]+/u.exec(next.toLowerCase())?.[0] ?? ''
  return /^\d/.test(next) || (follower !== '' && !words.starters.has(follower))
}
