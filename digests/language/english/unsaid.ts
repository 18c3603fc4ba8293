const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*"
const say = '(?:say(?:s|ing)?|said|writ(?:e|es|ing)|wrote|written|utter(?:s|ed|ing)?)'
const never =
  "(?:never(?:\\s+(?:once|actually))?|(?:did|has|have|had|does|do)(?:\\s+not|n['’]t)(?:\\s+(?:ever|actually))?)"
const wording =
  '(?:words?|phrases?|slogans?|expressions?|mottos?|terms?|quotes?|quotations?|sentences?|line|remarks?|comments?)'

/** What follows a quotation that nobody has said. */
const following: readonly RegExp[] = [
  // is not what Olsen said
  /^\s*(?:is|was|are|were)(?:\s+not|n['’]t)\s+(?:what|something|anything)\b/u,
  // Olsen denied saying · Olsen denied ever having said
  new RegExp(`^[,\\s]*(?:${word}\\s+){1,5}?den(?:y|ies|ied)\\s+(?:ever\\s+)?(?:having\\s+)?${say}\\b`, 'u'),
  // Olsen never said · Olsen did not say
  new RegExp(`^[,\\s]*(?:${word}\\s+){1,4}?${never}\\s+${say}\\b`, 'u'),
]

/** What leads to a quotation that nobody, or another than the subject, has said. */
const leading: readonly RegExp[] = [
  // did not use the words · never used the phrase
  new RegExp(
    `\\b(?:not|never|n['’]t)\\s+(?:${word}\\s+){0,2}?(?:used?|uttere?d?|spoken?|spoke|sa(?:y|id)|writ(?:e|ten)|wrote)\\s+(?:the|these|those|any|such)\\s+(?:${word}\\s+){0,2}?${wording}\\s+(?:that\\s+)?$`,
    'u',
  ),
  // disagreed with · took issue with · objected to
  /\b(?:(?:dis)?agree(?:s|d|ing)?\s+with|(?:takes?|took)\s+(?:issue\s+with|exception\s+to)|object(?:s|ed|ing)?\s+to|(?:react|respond)(?:s|ed|ing)?\s+to)\s+(?:the\s+)?$/u,
  // was wrong to write
  /\b(?:wrong|right|mistaken|foolish|unwise|stupid|mad|rash|rude|unfair|na[iï]ve|dishonest)(?:\s+\p{L}+){0,1}\s+to\s+(?:have\s+)?\p{L}+\s*[:,]?\s*(?:that\s+)?$/u,
]

// … the phrase “…” was a lie · The words “…” hung over the hall
const named = new RegExp(
  `(?:^|[,;:.]\\s*|\\b(?:that|and|but|sa(?:id|ys?)|add(?:s|ed)|think(?:s)?|thought)\\s+)(?:the|these|those|this|that)\\s+${wording}\\s+$`,
  'u',
)
const predicate =
  /^[,\s]*(?:\p{L}+ly\s+)?(?:\p{L}{2,}(?:ed|s)|is|was|are|were|had|have|hung|rang|stood|came|went|made|became|will|would|could|can|may)\b/u
const tellsWhose = /^[,\s]*(?:is|was|are|were)\s+(?!(?:a|an|the|not|no)\s)[^.;]*['’]s?\b/u

/**
 * "“…” is not what Olsen said", "“…,” Olsen denied saying", "Olsen disagreed with “…”", "the phrase “…” was a lie": words that the subject has not said,
 * by what stands around them.
 */
export function isUnsaid(before: string, after: string): boolean {
  return (
    following.some((form) => form.test(after)) ||
    leading.some((form) => form.test(before)) ||
    (named.test(before) && predicate.test(after) && !tellsWhose.test(after))
  )
}
