import { clauseHasCue, cuesIn } from './chinese/cue.ts'
import { tokensOf } from './chinese/cut.ts'
import { isNoSpeaker } from './chinese/inanimate.ts'
import { isLed, leadingClause } from './chinese/lead.ts'
import { speech } from './chinese/lexicon.ts'
import { genderOf, headOf, kindOf, namesIn, onePersonIn, subjectOf, unnamedIn } from './chinese/name.ts'
import { unsaid } from './chinese/unsaid.ts'
import { isStatement, statementBehind } from './chinese/statement.ts'
import * as zh from './chinese/words.ts'
import { isOthersClaim } from './chinese/others-claim.ts'
import type { Language } from './language.ts'
import { inBothScripts, simplify } from './chinese/traditional.ts'
import { tokenAt } from './token.ts'

/** Chinese: a clause names the speaker, then when, where and to whom, then the verb. */
export const chinese: Language = {
  tag: 'zh',
  tokensOf,
  cuesIn,
  ...unsaid,
  isOthersClaim,
  locative: inBothScripts(/[在于到赴抵往]$/),
  subjectOf,
  namesIn,
  genderOf,
  isOwner: () => false,
  dropsSubjects: true,
  asks: inBothScripts(/(?:采访|提问|询问|追问|质问|问)/),
  joins: inBothScripts(/^[和与及、同跟]/),
  isFullName: () => true,
  latter: inBothScripts(/^后者$/),
  baseOf: (name) => name,
  isSameName: (a, b) => a === b,
  kindOf,
  introducesTitle: (tokens, at) => zh.titledNouns.test(tokenAt(tokens, at + 1).lower),
  isPutTo: (tokens, at) =>
    /(?:被问[到及]?|问[到及]|提问|追问)[，：]?$/.test(
      tokens
        .slice(Math.max(0, at - 4), at)
        .map(({ lower }) => lower)
        .join(''),
    ),
  isNameOf: (words, tokens, at) =>
    zh.titledNouns.test(tokenAt(tokens, at + 1).lower) ||
    zh.titleMakers.test(tokenAt(tokens, at - 1).lower) ||
    !zh.functionWords.test(simplify(words)),
  statementBehind,
  isStatement,
  insertsCues: false,
  interview: {
    question: inBothScripts(/^(?:(?:本[报刊社台])?记者(?:提问)?|主持人|提问|问)\s*[:：]\s*/),
    answer: /^(?:回?答)\s*[:：]\s*/,
  },
  isCue: (word) => speech.has(simplify(word)),
  headOf,
  leadingClause,
  isNoSpeaker,
  onePersonIn,
  unnamedIn,
  // 李文青被…, 李文青是“…”: what is said of somebody.
  isToldOf: (between) =>
    /^(?!.*[把将])(?:.*[被遭]|\s*$|.*(?:是|为|成|作|获|叫|像|因|获评|入选)$)/su.test(simplify(between)),
  endsSentence: (tokens, at) => isLed(tokens, at) || !clauseHasCue(tokens, at + 1),
  wordsIn: (text) =>
    Math.floor((text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2) +
    (text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0),
}
