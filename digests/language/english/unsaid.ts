const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*"
const say = '(?:say(?:s|ing)?|said|writ(?:e|es|ing)|wrote|written|utter(?:s|ed|ing)?)'
const never =
  "(?:never(?:\\s+(?:once|actually))?|(?:did|has|have|had|does|do)(?:\\s+not|n['’]t)(?:\\s+(?:ever|actually))?)"

/** What follows a quotation that nobody has said. */
const forms: readonly RegExp[] = [
  // is not what Olsen said
  /^\s*(?:is|was|are|were)(?:\s+not|n['’]t)\s+(?:what|something|anything)\b/u,
  // Olsen denied saying · Olsen denied ever having said
  new RegExp(`^[,\\s]*(?:${word}\\s+){1,5}?den(?:y|ies|ied)\\s+(?:ever\\s+)?(?:having\\s+)?${say}\\b`, 'u'),
  // Olsen never said · Olsen did not say
  new RegExp(`^[,\\s]*(?:${word}\\s+){1,4}?${never}\\s+${say}\\b`, 'u'),
]

/** "“…” is not what Olsen said", "“…,” Olsen denied saying": words that nobody has said, by what follows them. */
export function isUnsaid(after: string): boolean {
  return forms.some((form) => form.test(after))
}
