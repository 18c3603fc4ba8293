import type { ModalSubmitInteraction, REST } from 'discord.js'
import { hear } from '../hearing.ts'
import { formFields, type FilledForm, type FormFieldId, type Submitted } from '../form.ts'
import { Submissions } from '../submissions.ts'
import type { AnswerParts } from './answer.ts'
import { topicOfForm } from './modal.ts'
import { readerOf } from './reader.ts'
import { renderForDiscord } from './render.ts'
import { reply } from './reply.ts'

/** Makes what takes a form that was sent. Discord shows no mistake at its field: all are told below, with a button that opens the form anew. */
export function createSubmitter({ desk, report, now, acknowledging }: AnswerParts, rest: Pick<REST, 'patch' | 'post'>) {
  const submissions = new Submissions<Submitted>(({ is }) => is === 'done')
  return async (sent: ModalSubmitInteraction): Promise<void> => {
    const topic = topicOfForm(sent.customId)
    if (topic === undefined) return
    const hearing = hear(desk, 'discord', now)
    try {
      await acknowledging.of(sent.deferReply({ flags: 'Ephemeral' }))
      hearing.acknowledged()
      const carryOut = (): Promise<Submitted> => desk.submit(filledIn(topic, sent), readerOf(sent))
      const { message } = await submissions.of(sent.id, sent.customId, carryOut)
      await reply(sent, renderForDiscord(message), false, rest)
      hearing.done('form sent', 'sent')
    } catch (error) {
      report('discord.reply-failed', { error, verb: 'subscribe' })
      hearing.done('form sent', 'unsent')
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
