import { isPassedOn } from './passed-on.ts'
import { isUnsaid } from './unsaid.ts'

const claims =
  '(?:claims?|allegations?|accusations?|charges|rumou?rs?|suggestions?|notions?|ideas?|theor(?:y|ies)|myths?|narratives?|insinuations?|speculation|reports?|complaints?|criticisms?|assertions?|arguments?|statements?|fears|perceptions?)'
const opposed =
  '(?:reject|dismiss|den[yi]|disput|refut|rebut|rebuff|repudiat|contest|derid|mock|ridicul|critici[sz]|condemn|denounc|decr[yi]|scoff|debunk|question|confirm|respond|react|object|disagre|push(?:ed|es|ing)? back|brush(?:ed|es|ing)? (?:off|aside)|asked about|took issue|takes issue)'
const rejected = new RegExp(
  `\\b${opposed}\\p{L}*\\s+(?:[\\p{L}'’-]+\\s+){0,5}?(?:${claims}\\s+(?:that|like)|such\\s+${claims}\\s+as)\\s+$`,
  'u',
)
// "mocked the phrase", "denied the quote": whoever coined it is another.
const mentioned = new RegExp(
  `\\b(?:${opposed}|hate|dislik|love|parod|borrow|translat|misread|misunderst)\\p{L}*\\s+(?:[\\p{L}'’-]+\\s+){0,3}?(?:words?|phrases?|slogans?|expressions?|mottos?|terms?|quotes?|quotations?)\\s+$`,
  'u',
)
const claimed = new RegExp(`\\b${claims}\\s+that\\s+$`, 'u')
const blaming =
  '(?:attack|criticis|criticiz|condemn|denounc|mock|ridicul|rebuk|slam|blast|lambast|scold|chid|sue|prais|thank|applaud)'
// "attacked Sadyr over his remark that": the remark is Sadyr's.
const blamed = new RegExp(
  `\\b${blaming}\\p{L}*\\s+(?:[\\p{L}'’.-]+\\s+){1,6}?(?:over|for|about)\\s+(?:his|her|their)\\s+(?:\\p{L}+\\s+){1,2}that\\s+$`,
  'u',
)
const untrue =
  /^,?\s*(?:was|were|is|are)\s+(?:\p{L}+\s+){0,2}?(?:false|untrue|wrong|baseless|unfounded|groundless|nonsense|absurd|ridiculous|lies?|myths?)\b/u

/**
 * "rejected the claim that “…”", "said the rumour that “…” was false": words of others, of which the subject only speaks, or
 * which it hears, reads out or never said.
 */
export function isOthersClaim(before: string, after: string): boolean {
  const [lower, behind] = [before.toLowerCase(), after.toLowerCase()]
  return (
    rejected.test(lower) ||
    blamed.test(lower) ||
    (claimed.test(lower) && untrue.test(behind)) ||
    isPassedOn(lower, behind) ||
    mentioned.test(lower) ||
    isUnsaid(lower, behind)
  )
}
