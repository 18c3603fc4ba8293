import { cueForms } from './verbs.ts'
import * as en from './words.ts'

// A word, and a few words of which none begins another clause.
const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*"
const few = (most: number) => `((?:\\s+${word}){0,${most}}?)`
const document = `(?:${[...en.documentNouns, 'telegram', 'telegrams', 'letters', 'messages', 'warning', 'warnings', 'reply', 'response', 'call', 'calls'].join('|')})`
const proverb =
  '(?:proverbs?|adages?|sayings?|maxims?|poems?|verses?|psalms?|hymns?|prayers?|scriptures?|bible|koran|quran|lyrics)'
const be = '(?:is|was|are|were|be|been|being)'
const told = '(?:told|warned|informed|advised|notified|reminded|assured|promised)'
const perceive =
  '(?:hear(?:s|d|ing)?|overhear(?:s|d|ing)?|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|watch(?:es|ed|ing)?)'
const recite =
  '(?:read(?:s|ing)?(?:\\s+(?:out|aloud))?(?:\\s+from)?|recit(?:es|ed|ing)(?:\\s+from)?|quot(?:es|ed|ing)(?:\\s+from)?|cit(?:es|ed|ing))'
const lead = '(?:\\s+(?:that|saying|reading|stating|warning|which read|that read))?\\s*[:,]?\\s*$'

/** Where words come to the one who is the subject, or from another's writing, right before a quotation. */
const leading: readonly RegExp[] = [
  // was told: · was warned last week that
  new RegExp(`\\b${be}(?:\\s+(?:also|then|once|later|\\p{L}+ly))?\\s+${told}${few(4)}${lead}`, 'u'),
  // received a note: · got a telegram from Olsen:
  new RegExp(
    `\\b(?:receiv(?:es|ed|ing)|g[eo]t(?:s|ting)?)${few(3)}\\s+${document}${few(5)}(?:\\s+(?:that|saying|reading|stating|warning)\\s*[:,]?|\\s*:)\\s*$`,
    'u',
  ),
  // heard: · heard from Olsen:
  new RegExp(`\\b(?:over)?hear[sd]?(?:\\s+(?:from|of)${few(4)})?\\s*:?\\s*$`, 'u'),
  // quoted an old proverb: · read a poem by Olsen:
  new RegExp(`\\b${recite}${few(3)}\\s+${proverb}(?:\\s+${word}){0,5}?${lead}`, 'u'),
  // read aloud from Olsen's letter:
  new RegExp(`\\b${recite}${few(4)}['’]s?${few(2)}\\s+${document}${few(3)}${lead}`, 'u'),
]

// is often misquoted · are wrongly attributed to him
const misquoted = new RegExp(
  `^[,\\s]*${be}(?:\\s+${word}){0,3}?\\s+(?:mis(?:quoted|translated|attributed|reported|heard|cited)|attributed\\s+to)\\b`,
  'u',
)
const opening = `^[,\\s]*((?:${word}\\s+){1,5}?)`
/** The same, right behind a quotation. */
const following: readonly RegExp[] = [
  new RegExp(`${opening}${be}\\s+(?:\\p{L}+ly\\s+)?${told}\\b(?!\\s+by\\b)`, 'u'),
  new RegExp(`${opening}${recite}${few(4)}['’]s?${few(2)}\\s+${document}\\b`, 'u'),
]

// “…,” Olsen heard from the crowd · read on the banner
const received = new RegExp(
  `${opening}(?:(?:over)?hear[sd]?(?=[\\s.,]*$|\\s+(?:from|on|in|at|over|through|when|while|as)\\b)|(?:saw|sees|found|finds|read|reads)(?:\\s+(?:written|painted|printed))?\\s+(?:on|in|off|above|over|under|beneath)\\b)`,
  'u',
)
const say = '(?:says?|said|recall(?:s|ed)|remember(?:s|ed)|claim(?:s|ed)|recount(?:s|ed)|add(?:s|ed)|writes?|wrote)'
const me = '(?:him|her|them|me|us|himself|herself)'
const address = `(?:told|warned|promised|assured|asked|begged|urged|reminded|advised|answered|(?:said|wrote|written|shouted|whispered|yelled|cried|replied)\\s+(?:back\\s+)?(?:to|at))\\s+${me}`
// “…,” Olsen says she told him · said Brand had told him
const retold = new RegExp(`${opening}${say}(?:\\s+that)?\\s+((?:${word},?\\s+){1,8}?)${address}\\b`, 'u')

const anothers = `${perceive}((?:\\s+${word}){1,5}?)\\s+(\\p{L}+)`
const perceivedBefore = new RegExp(`\\b${anothers}\\s*[:,]?\\s*$`, 'u')
const perceivedBehind = new RegExp(`${opening}${anothers}(?:\\s+${me})?[\\s.,]*$`, 'u')

/** "was told: “…”", "heard Olsen say: “…”", "read from Olsen's letter: “…”": words that the subject takes in or passes on. */
export function isPassedOn(before: string, after: string): boolean {
  return (
    leading.some((form) => isOneClause(form.exec(before))) ||
    following.some((form) => isOneClause(form.exec(after))) ||
    misquoted.test(after) ||
    isOneClause(received.exec(after)) ||
    isOneClause(retold.exec(after)) ||
    isPerceived(perceivedBefore.exec(before)) ||
    isPerceived(perceivedBehind.exec(after))
  )
}

/** "heard Olsen say", "recalled Olsen saying": a verb of saying behind another name than the subject's. */
function isPerceived(found: RegExpExecArray | null): boolean {
  const verb = found?.at(-1) ?? ''
  const form = cueForms.get(verb)
  return found !== null && (form?.form === 'base' || form?.form === 'participle') && isOneClause(found.slice(0, -1))
}

/** True when none of the words between says something itself, names an agent or begins another clause. */
function isOneClause(found: readonly string[] | null): boolean {
  const between = found?.slice(1).join(' ').split(/\s+/) ?? []
  return (
    found !== null &&
    between.every((part) => !/^(?:and|but|who|which|that|when|after|before|as|by)$/.test(part) && !isSaying(part))
  )
}

function isSaying(part: string): boolean {
  const known = cueForms.get(part)
  return known !== undefined && known.form !== 'base' && known.strength === 'speech' && !en.documentNouns.has(part)
}
