import { clauseHasCue, cuesIn } from './chinese/cue.ts'
import { tokensOf } from './chinese/cut.ts'
import { isNoSpeaker } from './chinese/inanimate.ts'
import { isLed, leadingClause } from './chinese/lead.ts'
import { speech } from './chinese/lexicon.ts'
import { genderOf, headOf, kindOf, namesIn, subjectOf } from './chinese/name.ts'
import { statementBehind } from './chinese/statement.ts'
import * as zh from './chinese/words.ts'
import { isOthersClaim } from './chinese/others-claim.ts'
import type { Language } from './language.ts'
import { tokenAt } from './token.ts'

/** Chinese: a clause names the speaker, then when, where and to whom, then the verb. */
export const chinese: Language = {
  tag: 'zh',
  tokensOf,
  cuesIn,
  denial:
    /(?:(?:没有?(?:任何)?(?:人|谁)|无人|无一人?|没有?(?:任何)?一[位个名]\p{Script=Han}{1,8}|谁)(?:都|也)?(?:曾经?|敢|会|能|愿意?|公开)*|没有?|从未|从不|并未|未曾|不曾|否认(?:自己|其|他|她|曾|曾经|有)*|拒绝|不会|(?:可能|也许|或许|一定|必定|肯定|大概|恐怕|应该|将)会|不可能|不肯|不愿|绝不|是否|有没有|(?:不是|并非)[\p{Script=Han}·]{1,20})$/u,
  isOthersClaim,
  supposition: /^(?:如果|假如|要是|若)/,
  untrue: /(?:并非|不实|谎称|谣传|否认|谣言称)$/,
  doubt: {
    anywhere: /(?:小说|话剧|剧本|喜剧|小品)[里中]/,
    before: /网传|据[传说]|相传|风传|坊间传|传闻[说称]|伪造|虚构|冒充|冒名|假扮|假借|自称|谣传|谣言|假冒|捏造|杜撰/,
  },
  locative: /[在于到赴抵往]$/,
  subjectOf,
  namesIn,
  genderOf,
  isOwner: () => false,
  dropsSubjects: true,
  asks: /(?:采访|提问|询问|追问|质问|问)/,
  joins: /^[和与及、同跟]/,
  isFullName: () => true,
  latter: /^后者$/,
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
    !zh.functionWords.test(zh.simplify(words)),
  statementBehind,
  insertsCues: false,
  interview: { question: /^(?:记者(?:提问)?|問|问)\s*[:：]\s*/, answer: /^(?:答)\s*[:：]\s*/ },
  isCue: (word) => speech.has(word),
  headOf,
  leadingClause,
  isNoSpeaker,
  endsSentence: (tokens, at) => isLed(tokens, at) || !clauseHasCue(tokens, at + 1),
  wordsIn: (text) =>
    Math.floor((text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2) +
    (text.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0),
}
