/**
 * Words that a full stop may follow without ending the sentence, lower-cased and without the stop itself.
 * `always`: what follows belongs to them (a title and its name, "им. Горького"). `figure`: only before a figure
 * ("Nov. 23", "ст. 5"). `maybe`: they stand at a sentence's end as well as within one ("Inc.", "млн."), so the next word
 * decides: only one of `starters` begins a new sentence.
 */
export type Abbreviations = {
  readonly always: ReadonlySet<string>
  readonly figure: ReadonlySet<string>
  readonly maybe: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
}

/**
 * The words by which a report says what happened and when. `nouns` name happenings that have a day of their own, `weekdays` begin
 * with Sunday, and `preview` marks a sentence about what is still to come.
 */
export type HappeningWords = {
  readonly nouns: readonly string[]
  readonly weekdays: readonly RegExp[]
  readonly preview: RegExp
}

/**
 * How a sentence leans on its neighbours. `unresolved`: it begins with a pronoun that only the one before explains, though
 * "It is important that …" explains itself. `joined`: a conjunction or adverb ties it to what was said. `talk`: words of the
 * first and second person, which show speech rather than report.
 */
export type Openings = { readonly unresolved: RegExp; readonly joined: RegExp; readonly talk: RegExp }

/** What briefs and stories ask of a language: its words, where `Language` is its grammar of who said what. */
export type Vocabulary = {
  /** The BCP 47 primary tag. */
  readonly tag: string
  /** True when spaces stand between words; of a language without them the terms are pairs of characters. */
  readonly isSpaced: boolean
  readonly abbreviations: Abbreviations
  /**
   * The grammar of what a regular reader knows already: when a body came to be, what kind of thing it is, who belongs to it,
   * and a person's course of life.
   */
  readonly background: readonly RegExp[]
  readonly happenings: HappeningWords
  /** Words that deny what comes next, unless that is `only`: "not only" does not. Without spaces they are parts of a run. */
  readonly negation: { readonly word: RegExp; readonly only: RegExp }
  /** Numbers in words, lower-cased: rows of a value and its forms, parted by a bar or a line. "One" is as often an article or a pronoun: it counts inside a longer number only. */
  readonly numbers: string
  readonly openings: Openings
  /** The words by which a report says that a figure given before was wrong. */
  readonly revision: RegExp
  /** Words that carry grammar rather than news, lower-cased. */
  readonly stopWords: ReadonlySet<string>
  /** The form that a word's inflections share, for comparing. The word is lower-cased. */
  readonly stemOf: (word: string) => string
  /** So many terms of a headline that were told nowhere make it news: another order of Chinese words makes one pair that is new, another word two. */
  readonly newHeadlineTerms: number
}
