import type { Form, FormField } from '../form.ts'
import { shorten } from '../text/cut.ts'
import { modal } from './limits.ts'

// Discord's numbers of components and of a text input's style; its enums would load the SDK.
const label = 18
const typed = 4
const chosen = 3
const oneLine = 1

const prefix = 'form:'

/** The form as a modal, filled in with what is set. Its id carries the topic, so that it outlives a restart, and what opened it, so that it is known again. */
export function modalOf({ topic, title, fields }: Form, openedBy: string) {
  return {
    custom_id: `${prefix}${topic}:${openedBy}`,
    title: shorten(title, modal.title),
    components: fields.map((field) => ({
      type: label,
      label: shorten(field.label, modal.label),
      ...(field.hint === '' ? {} : { description: shorten(field.hint, modal.description) }),
      component: inputOf(field),
    })),
  }
}

/** The topic of a form that was sent; undefined for what is no form of ours. */
export function topicOfForm(customId: string): string | undefined {
  return customId.startsWith(prefix) ? customId.slice(prefix.length).split(':')[0] : undefined
}

function inputOf({ id, required, value, choices }: FormField) {
  if (choices === null) {
    const filled = value === '' ? {} : { value: shorten(value, modal.typed) }
    return { type: typed, custom_id: id, style: oneLine, required, max_length: modal.typed, ...filled }
  }
  const options = choices.map((choice) => ({
    label: shorten(choice.label, modal.option),
    value: choice.value,
    default: choice.value === value,
  }))
  return { type: chosen, custom_id: id, options, required }
}
