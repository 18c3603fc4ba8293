import type { Span } from '../article/span.ts'
import type { Cue, Mention } from './cue.ts'
import type { Sentence, Token } from './token.ts'

/** Grammatical gender as pronouns show it; null when a name or a word does not. */
export type Gender = 'he' | 'she' | 'they' | null

/**
 * What the quote engine asks of a language. The passes are the same for all languages; how words are cut, which words
 * introduce speech, and where their subject stands is said here. Another language is another file that makes one of these.
 */
export type Language = {
  /** The BCP 47 primary tag. */
  readonly tag: string
  readonly tokensOf: (text: string, span: Span) => readonly Token[]
  /** The words of a sentence that introduce speech, in order, each with the one who speaks. */
  readonly cuesIn: (sentence: Sentence) => readonly Cue[]
  /** Who a sentence is about: its first subject. The speaker of words that no cue introduces. */
  readonly subjectOf: (sentence: Sentence) => Mention | null
  /** What stands right before a word of saying when nothing was said: "never", "did not", «не», 没有. Compared in lower case. */
  readonly denial: RegExp
  /** What stands right before the subject of words that are only supposed to be said: "if", «если», 如果. In lower case. */
  readonly supposition: RegExp
  /** What stands right before the speaker of words that were not said: "it is not true that", «неправда, что». In lower case. */
  readonly untrue: RegExp
  /** True for marked words that the sentence, `before` and `after` them, gives as the claim of others: "rejected the claim that …". */
  readonly isOthersClaim: (before: string, after: string) => boolean
  /** Words by which a saying is made up, acted or only talked of, in a sentence, only before its speaker, or in the next sentence: a `denial`, whose
   * first group is who denies, by name or by `pronoun`. In lower case. */
  readonly doubt: {
    readonly anywhere: RegExp
    readonly before: RegExp
    readonly next: { readonly denial: RegExp; readonly pronoun: RegExp }
  }
  /** What stands right before the name of a place: "in", «в», 在. Compared in lower case. */
  readonly locative: RegExp
  /** Every name outside quotation marks in a sentence, in order: what pronouns and surnames may stand for. */
  readonly namesIn: (sentence: Sentence) => readonly Mention[]
  /** Which gender a mention shows by itself: a pronoun, a title, a given name. `words` are the mention's own, titles included. */
  readonly genderOf: (mention: Mention, words: string) => Gender
  /** True for a name that only says whose something is: "a spokesman for Olsen", «помощник Рощина». `before` is the text up to it. */
  readonly isOwner: (name: string, before: string) => boolean
  /** A sentence without a subject goes on with that of the one before: 并强调：“……”. */
  readonly dropsSubjects?: boolean
  /** What stands between two names, in lower case, when the one asks the other, and when they do something together. */
  readonly asks: RegExp
  readonly joins: RegExp
  /** What stands between two names, in lower case, when the one speaks to the other: "told"; a language without it knows none. */
  readonly addresses?: RegExp
  /** True for a name to which words are said, not who says them, by the text between it and their speaker: «Каримову министр ответил». */
  readonly isHearer?: (name: string, between: string) => boolean
  /** True for a name that names a person by itself, not by the surname alone. */
  readonly isFullName: (name: string) => boolean
  /** A subject that points at a matter and is nobody who speaks: "this"; a language without it knows none. Compared in lower case. */
  readonly pointer?: RegExp
  /** What stands behind a surname that several bear: "the Olsen sisters". In lower case. */
  readonly kinship?: RegExp
  /** The first word of a full name alone may stand for it: a given name, or a family name that comes first. */
  readonly usesFirstNames?: boolean
  /** A pronoun for the last one named who is not the subject: «тот», 后者. Compared in lower case. */
  readonly latter: RegExp
  /** A name as it is shown: in the nominative, when its form, or the gender the text shows, tells that it stands in another case. */
  readonly baseOf: (name: string, gender: Gender) => string
  /** True when two words, in lower case, are one surname: the same, or in two cases. */
  readonly isSameName: (a: string, b: string) => boolean
  /** True for a name that is a body's or a document's, not a person's. */
  readonly kindOf: (mention: Mention, words: string) => 'person' | 'document' | 'organisation' | null
  /** True when the words before the marked run at a place make it a title: "the film …", "CNN's …". */
  readonly introducesTitle: (tokens: readonly Token[], at: number) => boolean
  /** True for a marked question that somebody else puts to the one whom the sentence is about: Asked "Will you go?", … */
  readonly isPutTo: (tokens: readonly Token[], at: number, words: string) => boolean
  /** True for marked words that name something rather than say it, by the words or by what stands behind the mark. */
  readonly isNameOf: (words: string, tokens: readonly Token[], at: number) => boolean
  /** The tokens, end exclusive, of what a cue says without marks behind it ("said that …"); null when nothing follows. */
  readonly statementBehind: (tokens: readonly Token[], cue: Cue) => readonly [number, number] | null
  /** True when what is said, or done by saying it, stands behind a cue: "announced her retirement". What stands before is then no statement. */
  readonly hasObject?: (tokens: readonly Token[], cue: Cue) => boolean
  /** True when the author's words stand inside the marks, set off by dashes: «Q1, — said X, — Q2». */
  readonly insertsCues: boolean
  /** True for words between dashes within marks that are the author's, though no word of saying is among them: «рассмеялся он». */
  readonly isInsertion?: (clause: string) => boolean
  /** The labels of the turns of an interview, at a paragraph's beginning. */
  readonly interview: { readonly question: RegExp; readonly answer: RegExp }
  /** True for a form of a word that introduces speech, in lower case. */
  readonly isCue: (word: string) => boolean
  /** The noun by which a nominal may stand for a person named elsewhere ("the mayor"); null for one that is somebody of its own ("a mayor"). */
  readonly headOf: (nominal: string) => string | null
  /** True when a post, by its head, is that of another than the name in whose words it stands: «адвокат министра Рощин». In lower case. */
  readonly isAnothersPost?: (head: string, context: string) => boolean
  /** A nominal up to its head when that is one person: "his mother", "the mayor", "a farmer"; a language without it knows none. */
  readonly onePersonIn?: (nominal: Mention) => Mention | null
  /** The gender that a noun or a verb beside a name shows, "his wife Aigul", by some text before the name and behind it. */
  readonly genderBeside?: (before: string, behind: string) => Gender
  /** True for a nominal that is no noun for one who speaks by its structure: "Orlov faces", "what rivals", "there". */
  readonly isNoSpeaker?: (nominal: Mention) => boolean
  /** True when what a sentence says of its subject makes the words behind it, a question or not, another's: "listened to them." */
  readonly isHearing?: (behindSubject: string, question: boolean) => boolean
  /** False for a name that does not answer in the interview behind it, by its own words and those around: a journalist's, a topic's. */
  readonly isInterviewee?: (words: string, before: string, behind: string) => boolean
  /** True when the words between a subject and a mark make what is marked words about it: "was arrested for “…”". */
  readonly isToldOf?: (between: string) => boolean
  /**
   * The token at which the clause begins that leads by its colon to the marked run at a place: in a dialogue its words are never those of the cue behind
   * them. -1 where no colon leads to them.
   */
  readonly leadingClause?: (sentence: Sentence, at: number) => number
  /** One person without a name of whom a sentence tells, where `subjectOf` gives no nominal. */
  readonly unnamedIn?: (sentence: Sentence) => Mention | null
  /** True when a sentence ends with the quotation at a place, whose own words end with a full stop or its like. */
  readonly endsSentence: (tokens: readonly Token[], at: number) => boolean
  /** True for words without marks that are long enough to be a statement; a language without it counts its words. */
  readonly isStatement?: (words: string) => boolean
  /** How many words a run has, for the filters of titles and scare quotes. */
  readonly wordsIn: (text: string) => number
}
