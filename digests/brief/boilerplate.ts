import { boilerplate } from '../language/boilerplate.ts'

/** Longer sentences are the writer's prose, whatever words of a page's frame they hold. */
const longestBoilerplate = 420

/** True for a sentence about the page, its makers or its other pages: credits, links, captions' labels, calls to the reader. */
export function isBoilerplate(sentence: string): boolean {
  if (sentence.length > longestBoilerplate) return false
  return boilerplate.opening.test(sentence) || boilerplate.anywhere.test(sentence)
}
