import { cuesIn } from './english/cue.ts'
import { inversionOf } from './english/inversion.ts'
import { mentionOf } from './english/mention.ts'
import { genderOf, headOf, isNoSpeaker, kindOf, namesIn } from './english/name.ts'
import { doubt } from './english/doubt.ts'
import { genderBeside, isInterviewee, onePersonIn } from './english/person-noun.ts'
import { firstSubject } from './english/opening.ts'
import { hasObject } from './english/object.ts'
import { isQuestionPut } from './english/question.ts'
import { statementBehind } from './english/statement.ts'
import { cueForms } from './english/verbs.ts'
import { isHearing, isToldOf } from './english/told-of.ts'
import { englishVocabulary } from './english/vocabulary.ts'
import * as en from './english/words.ts'
import { isOthersClaim } from './english/others-claim.ts'
import type { Language } from './language.ts'
import { tokenAt } from './token.ts'
import { cutWords, endsBeforeCapital } from './words.ts'

// Of datelines and addresses besides those that a text's sentences know.
const months = 'jan feb mar apr aug sept sep oct nov dec'
const states =
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo'
const titles = 'jr sr no inc ltd co corp amb cllr hrh'
const abbreviations = englishVocabulary.abbreviations.always.union(
  new Set([months, states, titles].flatMap((list) => list.split(' '))),
)

/** English: what stands before the verb is its subject, unless the verb follows the quotation. */
export const english: Language = {
  tag: 'en',
  tokensOf: (text, span) => cutWords(text, span, abbreviations),
  cuesIn,
  denial:
    /(?:\b(?:never|not|cannot|could|might|should|will|(?<!in )may|den(?:y|ies|ied|ying)|(?:un)?expected to|(?:un|not )likely to|neither|(?:refus|declin)(?:e|es|ed|ing) to|without|short of|avoid(?:s|ed|ing)?|fail(?:s|ed|ing)? to|yet to|wish(?:es|ed)?|(?:misquoted|(?:wrongly|falsely|incorrectly) quoted|quoted (?:wrongly|falsely|incorrectly)|(?:was|were|been|is|are) accused) (?:as|of)|accus(?:es?|ed|ing)\s+(?:[^\s,;]+\s+){1,6}of)|n['’]t)(?:\s+(?:that|he|she|they|it|have|has|had|having|be|been|ever|even|once|yet|actually))*\s+$/,
  isOthersClaim,
  supposition: /^(?:if|unless|whether|wish|wishes|wished)$/,
  untrue:
    /\b(?:(?:not true|untrue|false|wrong|no evidence|no proof|a lie|a myth) that|(?:falsely|wrongly|incorrectly) (?:\p{L}+ ){1,2}that|den(?:y|ies|ied|ying) that|(?:reject|dismiss|den[iy]|disput|refut)\p{L}*\s+(?:\p{L}+\s+){0,3}(?:claims?|allegations?|accusations?|suggestions?|reports?|rumou?rs?) that)\s+(?:the\s+)?$/u,
  doubt,
  locative: /\b(?:in|into|inside|outside|near|across|throughout|around)\s+(?:the\s+|central\s+|downtown\s+)?$/,
  subjectOf: ({ text, tokens }) => {
    const phrase = inversionOf(tokens) === -1 ? firstSubject(tokens, 0, tokens.length) : null
    return phrase === null ? null : mentionOf(text, tokens, phrase)
  },
  namesIn,
  genderOf,
  isOwner: (_, before) => /\b(?:of|for|to|by|with|from|against|about|than)\s+(?:the\s+)?$/.test(before),
  asks: /\b(?:ask(?:s|ed)|question(?:s|ed)|interview(?:s|ed)|quizz(?:es|ed)|press(?:es|ed)|challeng(?:es|ed)|grill(?:s|ed))(?!\s+(?:by|about|for|whether|if)\b)/,
  addresses:
    /^\s+(?:then\s+|\p{L}+ly\s+)?(?:told|tells|warn(?:ed|s)|said to|says to|(?:shout|yell)(?:ed|s) at|whisper(?:ed|s) to|wr(?:ote|ites) to|assur(?:ed|es)|remind(?:ed|s))\s+(?:[\p{L}.’'-]+\s+){0,4}$/u,
  joins: /^\s*(?:,\s*)?(?:and|or|&)\s+(?:[\p{L}.]+\s+){0,3}$/u,
  pointer: /^(?:it|this|that|these|those)$/,
  kinship: /^\s+(?:brothers|sisters|siblings|twins|cousins|couple|family|clan|spouses|heirs)\b/,
  usesFirstNames: true,
  isFullName: (name) => /\S\s+\S/.test(name),
  latter: /^(?:the )?latter$/,
  baseOf: (name) => name,
  isSameName: (a, b) => a === b,
  kindOf,
  introducesTitle: (tokens, at) => {
    const { lower } = tokenAt(tokens, at - 1)
    return en.prepositions.has(lower) || /^(?:the|a|an|['’]s)$/.test(lower) || en.titleMakers.has(lower)
  },
  isPutTo: isQuestionPut,
  isNameOf: () => false,
  statementBehind,
  hasObject,
  insertsCues: false,
  interview: { question: /^(?:Q|Question)\s*[:.]\s+/, answer: /^(?:A|Answer)\s*[:.]\s+/ },
  isCue: (word) => cueForms.has(word),
  headOf,
  onePersonIn,
  isNoSpeaker,
  isToldOf,
  isHearing,
  isInterviewee,
  genderBeside,
  endsSentence: endsBeforeCapital,
  wordsIn: (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
}
