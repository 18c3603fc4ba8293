import type { types } from '@slack/bolt'
import type { Message } from '../../digests/message/message.ts'
import type { Reader } from '../adapter.ts'
import { formFields, type FilledForm, type Form, type FormField, type FormFieldId } from '../form.ts'
import { shorten } from '../text/cut.ts'
import { plainText } from './blocks.ts'
import { view } from './limits.ts'
import { partsForSlack } from './render.ts'

/** What a view keeps of where it was opened; a view is in no channel itself. */
export type Where = { readonly topic: string; readonly channel: string | null }

/** By this Slack tells which view was sent. */
export const formCallback = 'form'
// One element a block, so that its name need not say more.
const element = 'value'

/** A modal with the form, filled in with what is set. */
export function formView(form: Form, where: Where): types.ModalView {
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: JSON.stringify(where),
    title: plainText(shorten(form.title, view.title)),
    submit: plainText(shorten(form.save, view.title)),
    close: plainText(shorten(form.close, view.title)),
    blocks: form.fields.map(inputOf),
  }
}

/** A modal that shows a message. */
export function toldView(message: Message, reader: Reader, where: Where): types.ModalView {
  const blocks = partsForSlack(message, reader).flat().slice(0, view.blocks)
  return { type: 'modal', private_metadata: JSON.stringify(where), title: plainText('Dateline'), blocks }
}

/** The tab "Home" that shows a message. */
export function homeView(message: Message, reader: Reader): types.HomeView {
  return { type: 'home', blocks: partsForSlack(message, reader).flat().slice(0, view.blocks) }
}

/** Where a view was opened. */
export function whereOf({ private_metadata: kept }: { readonly private_metadata: string }): Where {
  const { topic, channel }: { readonly topic?: unknown; readonly channel?: unknown } =
    kept === '' ? {} : (JSON.parse(kept) as object)
  return { topic: typeof topic === 'string' ? topic : '', channel: typeof channel === 'string' ? channel : null }
}

type Values = {
  readonly [block: string]: {
    readonly [action: string]: {
      readonly value?: string | null
      readonly selected_option?: { readonly value: string } | null
    }
  }
}

/** What was filled in. */
export function filledIn(topic: string, values: Values): FilledForm {
  const valueOf = (id: FormFieldId): string => {
    const { value, selected_option } = values[id]?.[element] ?? {}
    return (value ?? selected_option?.value ?? '').normalize('NFC').trim()
  }
  const filled = Object.fromEntries(formFields.map((id) => [id, valueOf(id)]))
  return { topic, values: { when: '', zone: '', size: '', filter: '', quiet: '', ...filled } }
}

function inputOf({ id, label, hint, required, value, choices }: FormField): types.InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    optional: !required,
    ...(hint === '' ? {} : { hint: plainText(hint) }),
    element: choices === null ? typed(value) : chosen(value, choices),
  }
}

function typed(value: string): types.PlainTextInput {
  const initial = value === '' ? {} : { initial_value: shorten(value, view.typed) }
  return { type: 'plain_text_input', action_id: element, max_length: view.typed, ...initial }
}

function chosen(value: string, choices: NonNullable<FormField['choices']>): types.StaticSelect {
  const options = choices.map((choice) => ({
    text: plainText(shorten(choice.label, view.option)),
    value: choice.value,
  }))
  const initial = options.find((option) => option.value === value)
  return {
    type: 'static_select',
    action_id: element,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}
