const be = '(?:is|was|are|were|be|been|being|gets?|got)'
const irregular =
  '(?:beaten|caught|done|driven|drawn|found|given|hailed|held|hit|known|made|met|put|seen|sent|shown|struck|sworn|taken|thrown|told|urged|worn|written|built|brought|forbidden)'
// was arrested · was also found · had been dismissed
const passive = new RegExp(
  `\\b${be}\\s+(?:(?:not|also|once|then|later|now|\\p{L}+ly)\\s+)*(?:\\p{L}{2,}[^e\\W]ed|${irregular})\\b`,
  'u',
)
// a medal for · on suspicion of · signed a law that makes it a crime to
const governed =
  /\b(?:for|of|with|as|under|amid|despite)(?:\s+(?:the|an?|his|her|their))?\s+$|\b(?:that|which|who)\s+(?:\p{L}+\s+){1,5}to\s+$/u
const slogan = /\b(?:slogan|theme|motto|banner|title|heading|sign|name|nickname|label|charge|song|chant)s?\s+$/u

/** "was arrested on suspicion of “…”", "a medal for “…”": words said about the subject, by what stands between it and the mark. */
export function isToldOf(between: string): boolean {
  const clause =
    between
      .toLowerCase()
      .split(/;|\b(?:and|but|then)\b/)
      .at(-1) ?? ''
  return passive.test(clause) || governed.test(clause) || slogan.test(clause)
}

const writing = '(?:letter|note|message|telegram|email|e-mail|text|card|postcard|sign|placard|banner)'
const hearing = new RegExp(
  `^\\s*(?:then\\s+|\\p{L}+ly\\s+)?(?:listen(?:s|ed)\\s+to|hears|heard|(?:reads?|open(?:s|ed)|receiv(?:es|ed)|got|saw|sees)\\s+(?:\\S+\\s+){1,3}?${writing})\\b`,
  'u',
)
const asked = new RegExp(`^\\s*${be}\\s+(?:\\p{L}+ly\\s+|then\\s+)?(?:asked|questioned|pressed)\\b`, 'u')

/** "Olsen listened to the farmers. “…”", "Olsen was asked about it. “…?”": the words behind such a sentence are another's. */
export function isHearing(behindSubject: string, question: boolean): boolean {
  const words = behindSubject.toLowerCase()
  return hearing.test(words) || (question && asked.test(words))
}
