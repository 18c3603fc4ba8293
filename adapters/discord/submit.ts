import type { ModalSubmitInteraction, REST } from 'discord.js'
import type { Desk, Report } from '../adapter.ts'
import { formFields, type FilledForm, type FormFieldId } from '../form.ts'
import { topicOfForm } from './modal.ts'
import { readerOf } from './reader.ts'
import { renderForDiscord } from './render.ts'
import { reply } from './reply.ts'

/** Makes what takes a form that was sent. Discord shows no mistake at its field: all are told below, with a button that opens the form anew. */
export function createSubmitter(desk: Desk, rest: Pick<REST, 'patch' | 'post'>, report: Report) {
  return async (sent: ModalSubmitInteraction): Promise<void> => {
    const topic = topicOfForm(sent.customId)
    if (topic === undefined) return
    try {
      await sent.deferReply({ flags: 'Ephemeral' })
      const { message } = await desk.submit(filledIn(topic, sent), readerOf(sent))
      await reply(sent, renderForDiscord(message), false, rest)
    } catch (error) {
      report('discord.reply-failed', { error, verb: 'subscribe' })
    }
  }
}

function filledIn(topic: string, { fields }: ModalSubmitInteraction): FilledForm {
  const valueOf = (id: FormFieldId): string => {
    const field = fields.fields.get(id)
    if (field === undefined) return ''
    const value = 'value' in field ? field.value : 'values' in field ? (field.values[0] ?? '') : ''
    return String(value).normalize('NFC').trim()
  }
  const filled = Object.fromEntries(formFields.map((id) => [id, valueOf(id)]))
  return { topic, values: { when: '', zone: '', size: '', filter: '', quiet: '', ...filled } }
}
