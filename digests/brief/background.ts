import { sliceOf, type Span } from '../article/span.ts'
import { vocabularyOf } from '../language/vocabularies.ts'
import { isBoilerplate } from './boilerplate.ts'

/** More background than this is a reference work. */
const mostBackground = 3
/** The first sentences are the news, even when it is that a body was founded. */
const newsLead = 2
/** What looks like grammar across a longer sentence is chance. */
const longestBackground = 500

/**
 * The sentences that tell what a body is, when it came to be, who belongs to it, or what a person did before: what a regular
 * reader can skip. `sentences` are those of `text`, in order. What somebody is quoted as saying is news, not background.
 */
export function backgroundOf(text: string, sentences: readonly Span[], language: string): readonly Span[] {
  const grammar = vocabularyOf(language).background
  const tells = (span: Span) => {
    const sentence = sliceOf(text, span)
    if (sentence.length > longestBackground || /["“”«»「」]/u.test(sentence)) return false
    return grammar.some((shape) => shape.test(sentence)) && !isBoilerplate(sentence)
  }
  return sentences.slice(newsLead).filter(tells).slice(0, mostBackground)
}
