/**
 * What somebody asks for, whatever place they ask in. `topic` is the word after the slash. `page` counts from 1, is 0 where what was named is
 * no page, and null where none was named: a button that turns a page names one.
 */
export type Command = { readonly topic: string; readonly share: boolean; readonly page: number | null } & Request

/** A verb with what stands behind it; absent words are the empty string. */
export type Request =
  | { readonly verb: 'home' }
  | { readonly verb: 'help' }
  | { readonly verb: 'brief'; readonly which: string }
  | ({ readonly verb: 'quote'; readonly person: string; readonly words: string } & Period)
  | { readonly verb: 'proof'; readonly quote: string }
  | { readonly verb: 'check'; readonly words: string; readonly person: string }
  | { readonly verb: 'search'; readonly words: string }
  /** `isTest`: as the channel's own digest would look, and marked as a test. */
  | { readonly verb: 'digest'; readonly isTest: boolean }
  | { readonly verb: 'next' }
  | { readonly verb: 'status' }
  | { readonly verb: 'sources'; readonly change: string; readonly url: string }
  | { readonly verb: 'why'; readonly url: string }
  | { readonly verb: 'subscribe'; readonly time: string; readonly zone: string }
  | { readonly verb: 'unsubscribe' }
  | { readonly verb: 'settings' }
  | { readonly verb: 'unknown'; readonly typed: string; readonly rest: string }

/** Narrows the record to a time and a publisher: days, months or years (`2016`, `2016-11`, `2016-11-23`), and words of its name. */
export type Period = { readonly since: string; readonly until: string; readonly source: string }

/** The name of an option of a command. */
export type Field = 'change' | 'url' | 'which' | 'person' | 'words' | 'quote' | 'time' | 'zone' | keyof Period

/** A verb that can be typed. */
export type Verb = Exclude<Request['verb'], 'home' | 'unknown'>

/** How an option is typed: in its place, or by its name (`since:2016-01`) anywhere behind the verb. */
type Option = { readonly field: Field; readonly required: boolean; readonly suggests: boolean; readonly named: boolean }

/** A row of the table of commands. `who`: everybody, or those who may change a channel's settings. */
export type CommandRow = {
  readonly verb: Verb
  readonly options: readonly Option[]
  readonly who: 'everybody' | 'changers'
}

const option = (field: Field, more: Partial<Omit<Option, 'field'>> = {}): Option => ({
  field,
  required: false,
  suggests: false,
  named: false,
  ...more,
})
const required = { required: true }
const suggests = { suggests: true }
const named = { named: true }

/** The commands there are: the parser, Discord's registration, the help card and the README's list come from this table. */
export const commands: readonly CommandRow[] = [
  { verb: 'brief', options: [option('which', suggests)], who: 'everybody' },
  {
    verb: 'quote',
    options: [
      option('person', suggests),
      option('words'),
      option('since', named),
      option('until', named),
      option('source', named),
    ],
    who: 'everybody',
  },
  { verb: 'proof', options: [option('quote', required)], who: 'everybody' },
  { verb: 'check', options: [option('words', required), option('person', suggests)], who: 'everybody' },
  { verb: 'search', options: [option('words', required)], who: 'everybody' },
  { verb: 'digest', options: [], who: 'everybody' },
  { verb: 'next', options: [], who: 'everybody' },
  { verb: 'status', options: [], who: 'everybody' },
  { verb: 'sources', options: [option('change'), option('url')], who: 'everybody' },
  { verb: 'why', options: [option('url', required)], who: 'everybody' },
  { verb: 'subscribe', options: [option('time'), option('zone', suggests)], who: 'changers' },
  { verb: 'unsubscribe', options: [], who: 'changers' },
  { verb: 'settings', options: [], who: 'everybody' },
  { verb: 'help', options: [], who: 'everybody' },
]

const quotationMarks = /["“”„«»]/gu

// The parser keeps quoted words together, with straight or smart marks; an unpaired mark is just a letter less.
function wordsOf(text: string): readonly string[] {
  // A wanted or unwanted phrase (`+"border post"`, `+person:"Marat Osmonkul"`) stays one word in what is joined again, by no-break spaces.
  const phrases = text
    .replaceAll('\u00A0', ' ')
    .replaceAll(
      /(?<=^|\s)([+\-\u2212\u2013](?:[a-z]+:)?)["“”„«]([^"“”„«»]*)["“”»]/gu,
      (_, sign: string, phrase: string) => `${sign}${phrase.trim().replaceAll(/\s+/gu, '\u00A0')}`,
    )
  const found = phrases.matchAll(/["“”„«]([^"“”„«»]*)["“”»]|(?:[^\s"“”„«»]|\u00A0)+|["“”„«»]/gu)
  return [...found]
    .map(([whole, quoted]) => unwrapped((quoted ?? whole.replace(quotationMarks, '')).trim()))
    .filter((word) => word !== '')
}

// Slack hands an address over as `<https://news.example/a|news.example/a>`.
const unwrapped = (word: string): string => /^<(https?:[^|>\s]+)(?:\|[^>]*)?>$/.exec(word)?.[1] ?? word

const pageWord = /^page:(.*)$/iu

/**
 * Reads the words after `/sco`. Verbs are read in any case; `share` as the last word asks for an answer that all see, and `page:2`
 * behind a list's command for its second page. What cannot be read becomes the verb `unknown`, which the desk answers with the nearest one.
 */
export function parseCommand(topic: string, text: string): Command {
  const typed = wordsOf(text.normalize('NFC'))
  const share = typed.length > 1 && typed.at(-1)?.toLowerCase() === 'share'
  const [verb = '', ...rest] = share ? typed.slice(0, -1) : typed
  const page = rest.flatMap((word) => pageWord.exec(word)?.[1] ?? []).at(-1)
  return {
    topic,
    share,
    page: page === undefined ? null : pageNumber(page),
    ...requestOf(
      verb,
      rest.filter((word) => !pageWord.test(word)),
    ),
  }
}

// What is no number of a page is the page 0, which no list has: the list says so.
const pageNumber = (typed: string): number => (/^\d{1,6}$/u.test(typed) ? Number(typed) : 0)

function requestOf(typed: string, rest: readonly string[]): Request {
  const row = commands.find(({ verb }) => verb === typed.toLowerCase())
  if (row === undefined) return typed === '' ? { verb: 'home' } : { verb: 'unknown', typed, rest: rest.join(' ') }
  // A button's word, which no menu offers.
  if (row.verb === 'digest') return { verb: row.verb, isTest: rest[0]?.toLowerCase() === 'test' }
  const names = row.options.filter((one) => one.named).map(({ field }) => `${field}:`)
  const isNamed = (word: string): boolean => names.some((name) => word.toLowerCase().startsWith(name))
  const placed = rest.filter((word) => !isNamed(word))
  const places = row.options.filter((one) => !one.named)
  return requestFrom(row.verb, (field) => {
    const place = places.findIndex((one) => one.field === field)
    if (place !== -1) return placedIn(placed, place, places.length)
    const word = rest.findLast((one) => one.toLowerCase().startsWith(`${field}:`))
    return word?.slice(field.length + 1) ?? ''
  })
}

// The last place takes all the words that are left.
function placedIn(words: readonly string[], place: number, places: number): string {
  return (place === places - 1 ? words.slice(place).join(' ') : words[place]) ?? ''
}

/** The request of a verb whose options are already told apart, as on Discord. */
export function requestFrom(verb: Verb, valueOf: (field: Field) => string): Request {
  switch (verb) {
    case 'brief':
      return { verb, which: valueOf('which') }
    case 'quote':
      return {
        verb,
        person: valueOf('person'),
        words: valueOf('words'),
        since: valueOf('since'),
        until: valueOf('until'),
        source: valueOf('source'),
      }
    case 'proof':
      return { verb, quote: valueOf('quote') }
    case 'check':
      return { verb, words: valueOf('words'), person: valueOf('person') }
    case 'sources':
      return { verb, change: valueOf('change').toLowerCase(), url: valueOf('url') }
    case 'why':
      return { verb, url: valueOf('url') }
    case 'subscribe':
      return { verb, time: valueOf('time'), zone: valueOf('zone') }
    case 'search':
      return { verb, words: valueOf('words') }
    case 'digest':
      return { verb, isTest: false }
    case 'next':
    case 'status':
    case 'unsubscribe':
    case 'settings':
    case 'help':
      return { verb }
  }
}

/** How a command is typed: its verb, `<required>` and `[other]` options, which `nameOf` may put in a reader's language. */
export function usageOf({ verb, options }: CommandRow, nameOf: (field: Field) => string = (field) => field): string {
  const typed = options.map(({ field, named: isNamed, required: isRequired }) => {
    const word = isNamed ? `${field}:…` : nameOf(field)
    return isRequired ? `<${word}>` : `[${word}]`
  })
  return [verb, ...typed].join(' ')
}
