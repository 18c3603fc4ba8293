import { sliceOf } from '../article/span.ts'
import type { Said } from './record.ts'
import { sentenceEnd } from './said-words.ts'

/** What was said without the end of a sentence between: "“We shall,” she said, “go.”" is one, "“We shall,” she said. “Go.”" two. */
export function breathsOf({ quote, article }: Said): readonly string[] {
  const breaths: string[] = []
  let end = 0
  for (const [at, span] of quote.spans.entries()) {
    const words = sliceOf(article.text, span)
    const before = breaths.at(-1)
    const between = article.text.slice(end, span.start)
    if (at === 0 || before === undefined || sentenceEnd.test(`${before.slice(-1)}${between}`)) breaths.push(words)
    else breaths[breaths.length - 1] = `${before} ${words}`
    end = span.end
  }
  return breaths
}
