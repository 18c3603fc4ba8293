import type { FilledForm, Form, FormAnswer, FormField, FormFieldId, Submitted } from '../../adapters/form.ts'
import { sizes } from '../../digests/digest/digest.ts'
import { typable } from '../../digests/message/settings-message.ts'
import { notice } from '../../digests/message/notice.ts'
import { toZone } from '../schedule/wall-time.ts'
import { subscriptionHere } from './here.ts'
import type { Asking } from './question.ts'
import { channelToChange, subscribe, unreadText } from './subscribe.ts'
import { usual, wishesIn, type Wishes } from './wishes.ts'

const usage = 'subscribe <channel id> <HH:MM> <zone>'
const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** The form of this channel's digest, filled in with what is set, or with what most want; or why this reader gets none. */
export async function formOf(asking: Asking): Promise<FormAnswer> {
  const { topic, words, reader } = asking
  const channel = channelToChange(asking, usage)
  if ('refusal' in channel) return { is: 'told', message: notice(channel.refusal) }
  const here = (await subscriptionHere(asking)) ?? { ...unset, zone: reader.zone }
  const { title, save, close } = words.form
  const form: Form = { topic: topic.command, title, save, close, fields: fieldsOf(here, words) }
  return { is: 'form', form }
}

const unset: Omit<Wishes, 'zone'> = { ...usual, times: ['09:00'] }

function fieldsOf(set: Wishes, { form, settings }: Asking['words']): readonly FormField[] {
  const days = set.days.length === usual.days.length ? [] : [set.days.map((day) => dayNames[day - 1]).join(',')]
  const filter = [
    ...set.include.map((word) => `+${typable(word)}`),
    ...set.exclude.map((word) => `-${typable(word)}`),
    ...(set.corrections === 'edit' ? [] : [`corrections:${set.corrections}`]),
    ...(set.roundup === null ? [] : [`roundup:${dayNames[set.roundup - 1]}`]),
  ].join(' ')
  const typed = { required: true, choices: null }
  return [
    { ...typed, id: 'when', label: form.when, hint: form.whenHint, value: [...set.times, ...days].join(' ') },
    { ...typed, id: 'zone', label: form.zone, hint: form.zoneHint, value: set.zone ?? '' },
    {
      id: 'size',
      label: settings.size,
      hint: '',
      required: true,
      value: set.size,
      choices: sizes.map((size) => ({ label: settings.sizeOf(size), value: size })),
    },
    { ...typed, id: 'filter', label: form.filter, hint: form.filterHint, value: filter, required: false },
    {
      id: 'quiet',
      label: settings.quiet,
      hint: '',
      required: true,
      value: set.quiet,
      choices: (['line', 'off'] as const).map((quiet) => ({ label: settings.quietOf(quiet), value: quiet })),
    },
  ]
}

/** Sets the digest as the form says, or tells at which field it cannot. */
export async function submitForm(asking: Asking, { values }: FilledForm): Promise<Submitted> {
  const channel = channelToChange(asking, usage)
  if ('refusal' in channel) return { is: 'done', message: notice(channel.refusal) }
  const read = wishesOf(values, asking.words)
  if ('mistakes' in read) {
    const lines = Object.values(read.mistakes).map((mistake) => ({ kind: 'text' as const, text: plainly(mistake) }))
    const again = { label: asking.words.form.change, command: `${asking.topic.command} subscribe` }
    return { is: 'mistakes', ...read, message: { nodes: [...lines, { kind: 'actions', actions: [again] }] } }
  }
  return { is: 'done', message: await subscribe(asking, channel.id, read) }
}

const plainly = (text: string) => [{ kind: 'plain', text }] as const

function wishesOf(
  values: FilledForm['values'],
  words: Asking['words'],
): Wishes | { readonly mistakes: { readonly [id in FormFieldId]?: string } } {
  const zone = toZone(values.zone)
  const when = wishesIn(values.when)
  // A time stands before the words only because no wishes are read without one.
  const filter = wishesIn(`00:00 ${values.filter.replaceAll(',', ' ')}`)
  if ('unread' in when || 'unread' in filter || zone === undefined) {
    return {
      mistakes: {
        ...('unread' in when ? { when: unreadText(when, words) } : {}),
        ...(zone === undefined ? { zone: unreadText({ unread: 'zone', typed: values.zone }, words) } : {}),
        ...('unread' in filter
          ? { filter: unreadText(filter.unread === 'zone' ? { ...filter, unread: 'word' } : filter, words) }
          : {}),
      },
    }
  }
  const { times, days } = when
  const { include, exclude, corrections, roundup } = filter
  const size = sizes.find((one) => one === values.size) ?? 'standard'
  return {
    times,
    days,
    zone,
    include,
    exclude,
    corrections,
    roundup,
    size,
    quiet: values.quiet === 'off' ? 'off' : 'line',
  }
}
