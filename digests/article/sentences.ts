import { paragraphsOf } from './paragraphs.ts'
import { trimmed, type Span } from './span.ts'

// What a full stop may stand behind without ending a sentence: initials, titles, months, and Russian short forms.
const abbreviation =
  /(?:^|[\s("'“‘«—-])(?:\p{Lu}|\p{Lu}\.(?:\s?\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Jr|Sr|vs|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[гул]|им|тыс|млн|млрд|руб|стр|[тТ]\.\s?[еднпк]|др|пр)\.$/u

/**
 * The sentences of a text, in order, without the space around them. `language` is a BCP 47 tag. A sentence ends within its
 * paragraph; abbreviations, initials and a closing quotation mark after the full stop do not end one too early.
 */
export function sentencesOf(text: string, language: string): readonly Span[] {
  const segmenter = new Intl.Segmenter(Intl.getCanonicalLocales(language)[0] ?? 'en', { granularity: 'sentence' })
  return paragraphsOf(text).flatMap((paragraph) => {
    const sentences: Span[] = []
    for (const { index, segment } of segmenter.segment(text.slice(paragraph.start, paragraph.end))) {
      const start = paragraph.start + index
      const span = trimmed(text, { start, end: start + segment.length })
      if (span.end === span.start) continue
      const last = sentences.at(-1)
      if (last !== undefined && goesOn(text.slice(last.start, last.end), text.slice(span.start, span.end))) {
        sentences[sentences.length - 1] = { start: last.start, end: span.end }
      } else sentences.push(span)
    }
    return sentences
  })
}

function goesOn(before: string, after: string): boolean {
  return abbreviation.test(before) || /^[\p{Ll},;:)”»」』]/u.test(after) || /^["'’]\s*(?:\p{Ll}|$)/u.test(after)
}
