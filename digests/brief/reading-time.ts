import { wordsOf } from '../language/terms.ts'

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, a review of 190 studies). */
const wordsAMinute = 238
/** Silent reading of Chinese: 260 characters a minute (the same review's table of languages). */
const hanAMinute = 260

/** How long a text takes to read, in whole minutes, at least one. Chinese is counted by characters. */
export function readingMinutesOf(text: string): number {
  let minutes = 0
  for (const word of wordsOf(text))
    minutes += /^\p{Script=Han}/u.test(word) ? word.length / hanAMinute : 1 / wordsAMinute
  return Math.max(1, Math.round(minutes))
}
