import { hasObject } from './russian/object.ts'
import { baseOf } from '../person/russian-base.ts'
import { isFormOf } from '../person/russian-name.ts'
import { fold } from './fold.ts'
import { isOthersClaim } from './russian/others-claim.ts'
import type { Language } from './language.ts'
import { cuesIn } from './russian/cue.ts'
import { genderOf } from './russian/gender.ts'
import { headOf, isAnothersPost, isOblique, kindOf, namesIn, onePersonIn } from './russian/name.ts'
import { isInsertion } from './russian/insertion.ts'
import { isComplement } from './russian/naming.ts'
import { mentionOf } from './russian/mention.ts'
import { subjectOfSentence } from './russian/subject.ts'
import { statementBehind } from './russian/statement.ts'
import { cueForms } from './russian/verbs.ts'
import { plain } from './russian/word.ts'
import { russianVocabulary } from './russian/vocabulary.ts'
import * as ru from './russian/words.ts'
import { tokenAt } from './token.ts'
import { cutWords, endsBeforeCapital } from './words.ts'

// Of figures and lists besides those that a text's sentences know.
const abbreviations = russianVocabulary.abbreviations.always.union(
  new Set('г тыс млн млрд руб коп стр рис св др пр тд тп т д е ред р-н'.split(' ')),
)

/** Russian: the nominative is the subject, on whichever side of the verb it stands. */
export const russian: Language = {
  tag: 'ru',
  tokensOf: (text, span) => cutWords(text, span, abbreviations),
  cuesIn,
  denial:
    /(?<!\p{L})(?:(?:не|ни|никогда|(?:вряд|едва) ли)(?:\s+когда-(?:либо|нибудь|то))?|(?:отрица|опроверг)\p{L}*(?:,\s+(?:что|будто)(?:\s+(?:он|она|они|когда-либо|когда-то))*)?)\s+$/u,
  isOthersClaim,
  supposition: /^(?:если|будто|якобы|пусть|чтобы)$/,
  untrue:
    /(?<!\p{L})(?:не ?правда|не ?верно|ложь|выдумка|вымысел|миф|ложно утвержда\p{L}+|нет доказательств(?: того)?|отрица\p{L}+|опроверг\p{L}*),?\s+(?:что|будто)\s+$/u,
  doubt: {
    anywhere:
      /(?<!\p{L})по версии (?:следстви|следовател|обвинени|прокур|полици|истц)\p{L}*|(?<!\p{L})(?:якобы|вроде(?: бы| как)?)(?!\p{L})|\?\s*$|(?<!\p{L})(?:в|во|из)\s+(?:\p{L}+\s+){0,2}(?:романе?|пьес[еы]|сказк[еи]|пароди[ия]|комеди[ия]|скетче)(?!\p{L})/u,
    before:
      /(?<!\p{L})(?:по (?:данным|мнению|информации|словам|утверждению) (?:следстви|следовател|обвинени|прокуратур|прокуроров|полици|полицейских)\p{L}*|согласно (?:\p{L}+ ){0,2}(?:обвин\p{L}+(?: заключению)?|материалам (?:\p{L}+ )?дела|иску)),\s|(?<!\p{L})(?:следовател[иь]|следствие|прокуроры?|прокуратура|(?:гос)?обвинение|полиция|полицейские|в (?:иске|обвинительном заключении|материалах дела))\s+(?:утвержда|счита|полага|говор|сказа|заяв|сообщ|настаива)\p{L}*,\s+(?:что|будто)\s(?:(?!;|, (?:а|но|однако|хотя|тогда как)\s).)*$|(?<!\p{L})(?:если бы|фейк|дипфейк|слух(?:и|ам|ах|у)?(?!\p{L})|поддельн|сфабрикован|вымышленн|пародийн|выдава(?:вш|л)\p{L}* себя за|загримированн\p{L}* под)|^в\s+(?:(?!документальн)\p{L}+\s+){0,2}(?:фильме|сериале)(?!\p{L})/u,
    next: {
      denial:
        /^(?:но\s+)?((?:[\p{L}.-]+\s+){1,3}?)(?:(?:это|эти слова|сказанное)\s+(?:отрица|опроверг)\p{L}*|(?:отрица|опроверг)\p{L}*\s+(?:это|эти слова|сказанное))(?!\p{L})/u,
      pronoun: /^(?:он|она|они)$/,
    },
  },
  locative: /(?<!\p{L})(?:в|во|из|под|возле|близ)\s+(?:городе?\s+)?$/u,
  subjectOf: ({ text, tokens }) => {
    const phrase = subjectOfSentence(tokens)
    return phrase === null ? null : mentionOf(text, tokens, phrase)
  },
  namesIn,
  genderOf,
  // «Айзада Садырова приехала»: at a sentence's beginning the verb shows that the name is no man's genitive.
  genderBeside: (before, behind) =>
    /(?:^|[.!?…»”"]\s*|\n)$/.test(before) && /^\s+[\p{Ll}]+[аеиоуыя]ла(?:сь)?(?!\p{L})/u.test(behind) ? 'she' : null,
  isOwner: (name, before) => isOblique(name) && /\p{L}\s+$/u.test(before),
  asks: /(?<!\p{L})(?:(?:с|рас|пере)?прос(?:ил|ила|или)|спрашива\p{L}+|опросил\p{L}*|поинтересовал\p{L}+ у)(?!\p{L})/u,
  joins: /^\s*(?:,\s*)?(?:и|или)\s+(?:[\p{Ll}-]+\s+){0,4}$/u,
  isHearer: (name, between) => /^\s+$/.test(between) || (isOblique(name) && !/[,;:.!?—–-]/.test(between)),
  isFullName: (name) => /\S\s+\S/.test(name),
  latter: /^(?:тот|та)$/,
  baseOf: (name, gender) => baseOf(name, gender === 'they' ? null : gender),
  isSameName: (a, b) => isFormOf(fold(a), fold(b)) || isFormOf(fold(b), fold(a)),
  kindOf,
  introducesTitle: (tokens, at) => {
    const before = tokenAt(tokens, at - 1)
    return ru.titleMakers.test(plain(before)) || ru.prepositions.has(plain(before))
  },
  isPutTo: (tokens, at) => {
    const question = tokens.findLastIndex((token, place) => place < at && /^(?:вопрос|вопросом)$/.test(plain(token)))
    return question !== -1 && tokens.slice(question, at).every(({ kind }) => kind === 'word') && at - question <= 3
  },
  isNameOf: (words, tokens, at) => ru.titleMakers.test(plain(tokenAt(tokens, at - 1))) && !isComplement(words, tokens),
  statementBehind,
  hasObject,
  insertsCues: true,
  isInsertion,
  interview: { question: /^(?:Вопрос|В)\s*[:.]\s+/, answer: /^(?:Ответ|О)\s*[:.]\s+/ },
  isCue: (word) => cueForms.has(word.replaceAll('ё', 'е')),
  headOf,
  onePersonIn,
  isAnothersPost,
  endsSentence: endsBeforeCapital,
  wordsIn: (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.length ?? 0,
}
