/** What somebody asks for, whatever place they ask in. `topic` is the word after the slash. */
export type Command = { readonly topic: string; readonly share: boolean } & Request

/** A verb with what stands behind it; absent words are the empty string. */
export type Request =
  | { readonly verb: 'home' }
  | { readonly verb: 'help' }
  | { readonly verb: 'brief'; readonly which: string }
  | { readonly verb: 'quote'; readonly person: string; readonly words: string }
  | { readonly verb: 'digest' }
  | { readonly verb: 'subscribe'; readonly time: string; readonly zone: string }
  | { readonly verb: 'unsubscribe' }
  | { readonly verb: 'unknown'; readonly typed: string }

/** The name of an option of a command. */
export type Field = 'which' | 'person' | 'words' | 'time' | 'zone'

/** A verb that can be typed. */
export type Verb = Exclude<Request['verb'], 'home' | 'unknown'>

type Option = { readonly field: Field; readonly required: boolean; readonly suggests: boolean }

/** A row of the table of commands. `who`: everybody, or those who may change a channel's settings. */
export type CommandRow = {
  readonly verb: Verb
  readonly options: readonly Option[]
  readonly who: 'everybody' | 'changers'
}

const option = (field: Field, required: boolean, suggests = false): Option => ({ field, required, suggests })

/** The commands there are: the parser, Discord's registration, the help card and the README's list come from this table. */
export const commands: readonly CommandRow[] = [
  { verb: 'brief', options: [option('which', false)], who: 'everybody' },
  { verb: 'quote', options: [option('person', true, true), option('words', false)], who: 'everybody' },
  { verb: 'digest', options: [], who: 'everybody' },
  { verb: 'subscribe', options: [option('time', true), option('zone', false, true)], who: 'changers' },
  { verb: 'unsubscribe', options: [], who: 'changers' },
  { verb: 'help', options: [], who: 'everybody' },
]

const quotationMarks = /["“”„«»]/gu

// The parser keeps quoted words together, with straight or smart marks; an unpaired mark is just a letter less.
function wordsOf(text: string): readonly string[] {
  const found = text.matchAll(/["“”„«]([^"“”„«»]*)["“”»]|[^\s"“”„«»]+|["“”„«»]/gu)
  return [...found]
    .map(([whole, quoted]) => (quoted ?? whole.replace(quotationMarks, '')).trim())
    .filter((word) => word !== '')
}

/**
 * Reads the words after `/sco`. Verbs are read in any case; `share` as the last word asks for an answer that all see.
 * What cannot be read becomes the verb `unknown`, which the desk answers with the nearest one.
 */
export function parseCommand(topic: string, text: string): Command {
  const typed = wordsOf(text.normalize('NFC'))
  const share = typed.length > 1 && typed.at(-1)?.toLowerCase() === 'share'
  const [verb = '', ...rest] = share ? typed.slice(0, -1) : typed
  return { topic, share, ...requestOf(verb, rest) }
}

function requestOf(typed: string, rest: readonly string[]): Request {
  const row = commands.find(({ verb }) => verb === typed.toLowerCase())
  if (row === undefined) return typed === '' ? { verb: 'home' } : { verb: 'unknown', typed }
  const [first = '', ...others] = rest
  return requestFrom(row.verb, (field) => {
    if (field === 'which') return rest.join(' ')
    if (field === 'words' || field === 'zone') return others.join(' ')
    return first
  })
}

/** The request of a verb whose options are already told apart, as on Discord. */
export function requestFrom(verb: Verb, valueOf: (field: Field) => string): Request {
  switch (verb) {
    case 'brief':
      return { verb, which: valueOf('which') }
    case 'quote':
      return { verb, person: valueOf('person'), words: valueOf('words') }
    case 'subscribe':
      return { verb, time: valueOf('time'), zone: valueOf('zone') }
    case 'digest':
    case 'unsubscribe':
    case 'help':
      return { verb }
  }
}
