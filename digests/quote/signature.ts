import type { Span } from '../article/span.ts'
import type { Mention } from '../language/cue.ts'
import type { Sentence } from '../language/token.ts'
import { onceEach } from '../once-each.ts'
import type { Attribution } from './attribution.ts'
import type { Run, Scene } from './scene.ts'

// In UTF-16 units: a name with its post is no longer.
const longest = 100
// In words, of a post in front of the name: "Halden's deputy port director Marta Olsen".
const mostTitleWords = 6
const mostNameWords = 4

// In UTF-16 units: an article has named whom it quotes by then, and no search takes longer than its text.
const namedWithin = 20_000

/**
 * Who signs a quotation that has its paragraph for itself: "“…” — Marta Olsen, mayor", the same in a line of its own, the
 * headline's "‘…’: Olsen" and "Olsen: ‘…’"; null without such a name. A surname alone signs where the text gives it with
 * another name or a title in front: else it may be an agency, a place or a heading ("Watch: ‘…’").
 */
export function signatureOf(scene: Scene, run: Run): Attribution | null {
  const { text, paragraphs } = scene
  const own = paragraphs[run.paragraph]
  if (own === undefined || run.setOff !== 'marks' || !run.closed) return null
  const [lead, tail] = [text.slice(own.start, run.outer.start), text.slice(run.outer.end, own.end)]
  if (/^\s*$/.test(lead)) {
    const sign = /^[\s.,。，]*(?:[—–―-]+|[:：])\s*(?=\S)/u.exec(tail)
    if (sign !== null) return signed(scene, run.sentence, { start: run.outer.end + sign[0].length, end: own.end })
    const next = paragraphs[run.paragraph + 1]
    const dash = next === undefined ? null : /^[—–―-]+\s*/.exec(text.slice(next.start, next.start + 8))
    if (next === undefined || dash === null || !/^[\s.,。，]*$/.test(tail)) return null
    const place = [run.sentence + 1, run.sentence + 2].find(
      (at) => scene.sentences[at]?.paragraph === run.paragraph + 1,
    )
    return signed(scene, place ?? run.sentence, { start: next.start + dash[0].length, end: next.end })
  }
  const label = run.single && /^\s*$/.test(tail) ? /^([^:：]+)[:：]\s*$/u.exec(lead) : null
  return label === null
    ? null
    : signed(scene, run.sentence, { start: own.start, end: own.start + (label[1] ?? '').length })
}

function signed(scene: Scene, sentence: number, span: Span): Attribution | null {
  const { text, language } = scene
  if (span.end - span.start > longest || /[.!?…。！？:：]\s*$/.test(text.slice(span.start, span.end))) return null
  const line: Sentence = { text, paragraph: 0, tokens: language.tokensOf(text, span) }
  if (line.tokens.some(({ text: sign }) => /^["“”«»‘]$/.test(sign)) || language.cuesIn(line).length > 0) return null
  const speaker = language.namesIn(line)[0] ?? nameOfSubject(scene, line)
  if (speaker === undefined || language.kindOf(speaker, text.slice(speaker.start, speaker.end)) !== 'person')
    return null
  // "Marta Olsen Praises Port Chief: ‘…’" is a headline in capitals.
  if (speaker.name.split(/\s+/).length > mostNameWords) return null
  const before = text.slice(span.start, speaker.end - speaker.name.length)
  const isTitle = /^[^,;()—–]*$/u.test(before) && before.split(/\s+/).length <= mostTitleWords + 1
  const ends = /^\s*(?:$|[,，(（])/u.test(text.slice(speaker.end, span.end))
  if (!isTitle || !ends || !isNamed(scene, speaker)) return null
  return { by: 'signed', speaker, cue: null, sentence }
}

function nameOfSubject({ language }: Scene, line: Sentence): Mention | undefined {
  const subject = language.subjectOf(line)
  return subject?.kind === 'name' ? subject : undefined
}

/** True for a full name, and for a surname that stands elsewhere behind another name or a title. */
function isNamed(scene: Scene, { name }: Mention): boolean {
  return scene.language.isFullName(name) || namedIn(scene).has(name)
}

/** The words that stand behind a capitalised one, alone and together: read once, since each signature of a text asks. */
const namedIn = onceEach(({ text }: Scene): ReadonlySet<string> => {
  const capitalised = /(?<!\p{L})\p{Lu}[\p{L}.]*\s+(?=(\p{L}[\p{L}’'-]*(?:\s+\p{L}[\p{L}’'-]*){0,3}))/gu
  const named = new Set<string>()
  for (const [, behind = ''] of text.slice(0, namedWithin).matchAll(capitalised)) {
    const words = behind.split(/\s+/)
    for (const at of words.keys()) named.add(words.slice(0, at + 1).join(' '))
  }
  return named
})
