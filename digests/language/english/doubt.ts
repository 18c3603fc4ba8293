import type { Language } from '../language.ts'

const say = '(?:say|said|claim|alleg|contend|assert|maintain|argu|charg|believ|suspect)(?:e?[sd]|e)?'
const accusers =
  '(?:prosecutors?|(?:the )?prosecution|police|investigators?|detectives?|plaintiffs?|accusers?|(?:the|an?|his|her|their) (?:\\p{L}+ )?(?:indictment|complaint|lawsuit|suit|affidavit|charge sheet)|(?:court|charging) (?:documents?|filings?|papers|records))'
// What another clause says is no part of what they allege.
const sameClause = '(?:(?![;.]|,? (?:but|while|yet|though|although|whereas|and)\\b).)*'

// "After police said the safe was empty, Olsen said": what they say there is only when it was.
const free = '(?<!\\b(?:after|when|before|as|since|although|though|while|until|because|what) )'

/** Words by which a saying is made up, acted, or only alleged. */
export const doubt: Language['doubt'] = {
  anywhere: new RegExp(
    [
      '\\b(?:allegedly|purportedly|supposedly|reputedly|reportedly)\\b',
      "\\b(?:in|from) (?:an?|the|this|that|his|her|\\p{L}+['’]s) (?:\\p{L}+ ){0,2}(?:novel|sketch|stage play|comedy|satire|parody|spoof|fairy tale)\\b",
      // Olsen, prosecutors say, wrote
      `, ${accusers} (?:have |had )?${say},`,
      // Olsen wrote, according to the indictment
      `\\p{L}[^,]*, according to ${accusers}(?=\\W*$)`,
    ].join('|'),
    'u',
  ),
  before: new RegExp(
    [
      `\\b(?:claim|alleg)(?:e?s|e|ed|ing)?\\s+that\\s${sameClause}$`,
      `${free}\\b${accusers} (?:have |had |also )?${say}(?: on \\p{L}+)?\\s${sameClause}$`,
      `\\baccording to ${accusers}(?: \\p{L}+){0,6},\\s`,
      '\\b(?:post|video|meme|image|picture|tweet|message|site|website|account|clip|leaflet)s?\\s+(?:\\p{L}+\\s+){0,4}claim(?:s|ed|ing)?\\b',
      '\\b(?:rumou?r(?:s|ed)?|fabricated|fake[ds]?|deepfakes?|hoax(?:es)?|fictional|imaginary|satirical|satire|parody|(?:wrongly|falsely|incorrectly) quoted|misquoted|no record of|(?:thousands|hundreds|millions) of times|forged|purported|(?:posing|masquerading|disguised|dressed up) as|pretending to be|impersonating)\\b',
      "^in (?:an?|the|this|that) (?:(?!documentary)\\p{L}+ ){0,2}(?:film|movie|cartoon|script|skit|joke|meme)\\b(?!['’])",
    ].join('|'),
    'u',
  ),
  next: {
    denial:
      /^(?:but\s+)?((?:[\p{L}.'’-]+\s+){1,3}?)(?:(?:(?:has |had )?(?:denied|rejected|disputed)|denies|rejects|disputes)\s+(?:this|that|it|saying (?:so|it|this)|having said (?:so|it|this)|the (?:quote|quotation|words))\b|(?:did|does|has|have) not\.$)/u,
    pronoun: /^(?:he|she|they)$/,
  },
}
