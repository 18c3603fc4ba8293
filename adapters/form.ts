import type { Message } from '../digests/message/message.ts'
import type { Choice } from './choice.ts'
import type { Command } from './command.ts'

/** The fields of the form of a channel's digest; five, which is all that a modal of Discord holds. */
export const formFields = ['when', 'zone', 'size', 'filter', 'quiet'] as const
export type FormFieldId = (typeof formFields)[number]

/** One field, filled in with what is set. With `choices` one of their values is chosen, else text is typed. */
export type FormField = {
  readonly id: FormFieldId
  readonly label: string
  readonly hint: string
  readonly required: boolean
  readonly value: string
  readonly choices: readonly Choice[] | null
}

/** A form to be filled in, in its reader's language. */
export type Form = {
  readonly topic: string
  readonly title: string
  readonly save: string
  readonly close: string
  readonly fields: readonly FormField[]
}

/** What somebody filled in; a field that was left empty is the empty string. */
export type FilledForm = { readonly topic: string; readonly values: { readonly [id in FormFieldId]: string } }

/** The form, or why this reader gets none. */
export type FormAnswer =
  { readonly is: 'form'; readonly form: Form } | { readonly is: 'told'; readonly message: Message }

/** What became of a form. Mistakes stand at their fields; `message` says them all, for places that cannot show them there. */
export type Submitted =
  | { readonly is: 'done'; readonly message: Message }
  | {
      readonly is: 'mistakes'
      readonly mistakes: { readonly [id in FormFieldId]?: string }
      readonly message: Message
    }

/** Whether a command is better answered with the form: somebody wants a digest, and has not said when. */
export function opensForm(command: Command): boolean {
  return command.verb === 'subscribe' && command.time === '' && command.zone === ''
}
