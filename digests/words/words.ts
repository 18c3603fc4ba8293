import type { SourceKind } from '../article/article.ts'
import type { WishKind } from '../digest/filter.ts'
import type { Size } from '../digest/size.ts'
import type { FormWords, HomeWords, LinkWords, PageWords, SearchWords, StatusWords } from './chat-words.ts'

/** The labels of messages in one language. Publishers' words are never among them. Days are ISO dates, times HH:MM. */
export type Words = {
  readonly locale: string
  /** In which script persons and bodies are named to this reader. */
  readonly script: 'latin' | 'cyrillic' | 'chinese'
  readonly reported: string
  readonly background: string
  readonly keyPoints: string
  readonly document: string
  readonly undated: string
  readonly untitled: string
  readonly share: string
  readonly readArticle: string
  readonly quotesBy: (name: string) => string
  readonly digestOf: (title: string, day: string) => string
  readonly weekOf: (title: string, day: string) => string
  readonly day: (iso: string) => string
  readonly minutes: (count: number) => string
  /** A name with what is to be known of it; nothing stands behind it where nothing is. */
  readonly aside: (name: string, about: readonly string[]) => string
  readonly comma: string
  /** Stands behind a label, before its value. */
  readonly colon: string
  readonly sourceKind: (kind: SourceKind) => string
  readonly country: (code: string) => string
  readonly office: (role: string, body: string) => string
  readonly unattributed: string
  readonly more: (stories: number) => string
  readonly inLanguage: (language: string) => string
  readonly inSentence: string
  readonly noQuotesIn: (language: string) => string
  readonly variantIn: (source: string) => string
  readonly proof: ProofWords
  readonly check: CheckWords
  readonly nothing: NothingWords
  readonly story: StoryWords
  readonly health: HealthWords
  readonly settings: SettingsWords
  readonly sources: SourcesWords
  readonly why: WhyWords
  readonly subscription: SubscriptionWords
  readonly help: HelpWords
  readonly search: SearchWords
  readonly status: StatusWords
  readonly pages: PageWords
  readonly form: FormWords
  readonly home: HomeWords
  readonly link: LinkWords
}

/** What is said when there is nothing to show: what was searched, and what to do next. */
export type NothingWords = {
  readonly articles: (command: string) => string
  readonly article: (words: string, count: number, command: string) => string
  readonly story: (position: number, count: number) => string
  readonly digest: (title: string) => string
  readonly emptyDay: (title: string) => string
  readonly next: string
  readonly person: (typed: string) => string
  readonly didYouMean: string
  readonly whichOne: (typed: string) => string
  readonly quotes: (name: string, count: number) => string
  readonly quotesWith: (name: string, words: string, count: number) => string
  /** `name` is a person of the topic, here and below where somebody is to be named. */
  readonly askPerson: (command: string, name: string) => string
  readonly lately: string
  readonly badPeriod: (typed: string) => string
  readonly reversedPeriod: (since: string, until: string) => string
  readonly tooLong: (limit: number) => string
  readonly verb: (typed: string) => string
  readonly topic: (typed: string) => string
  readonly failed: (id: string) => string
  /** What is stored cannot be reached for a moment. */
  readonly storeAway: (id: string) => string
  /** Nothing more can be stored. */
  readonly storeFull: (id: string) => string
  readonly gone: (command: string) => string
}

/** How a story of a digest stands: what is new, what was told, and who reported it. */
export type StoryWords = {
  readonly update: string
  /** Stands before what an update was told as: the story has changed since. */
  readonly before: string
  /** Stands over what other articles add to a brief. */
  readonly beside: string
  /** That something new had no room. */
  readonly waiting: string
  readonly sources: (count: number) => string
  readonly first: (name: string) => string
  readonly printed: (source: string, by: string) => string
  readonly others: (count: number) => string
  readonly corrected: string
  readonly correction: (source: string) => string
  readonly restored: (source: string) => string
  readonly withdrawn: (source: string) => string
  readonly returned: (source: string) => string
  readonly nowReads: string
  readonly gone: string
  readonly moreChanges: (count: number) => string
}

/** How a channel's digest is set. Days are 1 (Monday) to 7. */
export type SettingsWords = {
  readonly title: (title: string) => string
  readonly when: string
  readonly days: (days: readonly number[]) => string
  readonly size: string
  readonly sizeOf: (size: Size) => string
  readonly include: { readonly [kind in WishKind]: string }
  /** Stands below several kinds of what is wanted. */
  readonly includeAll: string
  readonly exclude: string
  readonly kept: (kept: number, of: number) => string
  /** That nobody is known of a name that a filter holds. */
  readonly stranger: (name: string) => string
  readonly quiet: string
  readonly quietOf: (quiet: 'line' | 'off') => string
  readonly roundup: string
  readonly corrections: string
  readonly correctionsOf: (policy: 'edit' | 'thread' | 'off') => string
  readonly paused: string
  readonly change: string
}

/** What the bot says of its feeds. */
export type HealthWords = {
  readonly answered: (answered: number, feeds: number) => string
  readonly silent: (publisher: string) => string
  readonly silentSince: (publisher: string) => string
  readonly othersSilent: (count: number) => string
  readonly outage: (title: string) => string
  readonly unsure: (parts: number) => string
  readonly silentForADay: (feeds: number) => string
}

export type ProofWords = {
  readonly ask: (command: string, name: string) => string
  readonly button: (number: number) => string
  readonly cue: (cue: string) => string
  readonly readFrom: (revision: number, hash: string) => string
  readonly kept: (revision: number) => string
  readonly changed: (revision: number) => string
  readonly withdrawn: string
  readonly noQuote: (id: string, command: string) => string
}

export type CheckWords = {
  readonly exact: string
  readonly other: string
  /** The very words, and the article does not tell whose they are. */
  readonly unnamed: string
  readonly altered: string
  readonly alteredOther: string
  /** Said when nobody who is known bears the name that was asked about, so that everybody's words were searched. */
  readonly stranger: (name: string) => string
  readonly text: string
  readonly absent: string
  readonly absentMeans: string
  readonly little: string
  readonly littleMeans: string
  readonly difference: string
  readonly searched: (articles: number, first: string | null, last: string | null) => string
  readonly ask: (command: string, name: string) => string
}

export type SourcesWords = {
  readonly title: (title: string) => string
  readonly none: (command: string) => string
  readonly well: string
  readonly never: string
  readonly gone: string
  /** No feed is polled by this bot. */
  readonly off: string
  readonly silent: string
  readonly lastNew: string
  readonly next: string
  readonly added: (url: string, entries: number) => string
  readonly sample: string
  readonly known: (url: string) => string
  readonly removed: (url: string) => string
  readonly unknown: (url: string) => string
  readonly ofTopic: (url: string) => string
  readonly failed: (url: string, why: string) => string
  readonly noFeed: (url: string, why: string) => string
  readonly usage: (command: string) => string
}

export type WhyWords = {
  readonly ask: (command: string) => string
  readonly noUrl: (typed: string) => string
  readonly unseen: (url: string, command: string) => string
  readonly found: (feed: string) => string
  /** These three stand before a day. */
  readonly fromFile: string
  readonly stored: string
  readonly ships: string
  readonly kept: (score: number, why: string) => string
  readonly dropped: (score: number, why: string) => string
  readonly from: (where: 'page' | 'feed' | 'file') => string
  readonly told: string
  readonly thisChannel: string
  readonly untold: string
  readonly filtered: string
  readonly story: string
  readonly alone: string
  readonly othersTold: string
}

export type SubscriptionWords = {
  readonly needsChannel: (usage: string) => string
  readonly needsRight: (who: string) => string
  readonly badTime: (typed: string) => string
  readonly badZone: (typed: string) => string
  readonly badDay: (typed: string) => string
  readonly badCountry: (typed: string) => string
  readonly badLanguage: (typed: string) => string
  readonly badKind: (typed: string) => string
  readonly noTime: (typed: string) => string
  readonly tooManyTimes: (typed: string, most: number) => string
  readonly tooManyWords: (typed: string, most: number) => string
  /** Stands before what may have been meant. */
  readonly strange: (typed: string) => string
  readonly badWord: (typed: string) => string
  readonly saved: (title: string, days: string, time: string, zone: string) => string
  readonly removed: (title: string) => string
  readonly none: (title: string) => string
  /** Stands before the channel, and `paused` behind it. */
  readonly pausedIn: string
  readonly paused: (why: string, command: string) => string
  readonly slackRight: string
  readonly discordRight: string
  readonly ownerRight: string
  readonly sourcesRight: string
}

export type HelpWords = {
  readonly title: (title: string) => string
  readonly commands: string
  readonly examples: string
  /** What else can be typed behind a command, with an example that names a person of the topic. */
  readonly more: (name: string) => readonly { readonly typed: string; readonly about: string }[]
  readonly all: string
  readonly nextDigest: string
  readonly noDigest: (command: string) => string
  readonly stored: (count: number) => string
}
