import type { webApi } from '@slack/bolt'
import type { Message } from '../../digests/message/message.ts'
import type { Desk, Payload, Posted, Reader, Report } from '../adapter.ts'
import { answerOf } from '../answer-of.ts'
import { parseCommand, type Command } from '../command.ts'
import { notPosted, posted, sentAlready, inLanguage } from '../descriptions.ts'
import { opensForm, type FilledForm, type Submitted } from '../form.ts'
import type { Place, Readers } from './reader.ts'
import { renderForSlack } from './render.ts'
import { formView, homeView, toldView, whereOf, type Where } from './view.ts'

/** The slice of Slack's client that shows views. */
type ViewClient = { readonly views: Pick<webApi.WebClient['views'], 'open' | 'update' | 'publish'> }

/** What views need: who reads, whom to ask, and how something is posted where the view was opened. */
export type ViewParts = {
  readonly desk: Desk
  readonly readers: Readers
  /** The client of a workspace; rejects where the app is not installed. */
  readonly clientOf: (team: string) => Promise<ViewClient>
  readonly send: (team: string, channel: string, payload: Payload) => Promise<Posted>
  /** Since when a workspace's token is kept, and letting go of it, where we keep several; times are milliseconds since 1970. */
  readonly keptSince: (team: string) => Promise<number | undefined>
  readonly forget: (team: string, atMs: number) => Promise<void>
  readonly report: Report
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Lets what else has come in be acknowledged. */
  readonly breathe: () => Promise<void>
}

/** A button that was pressed inside a view. */
export type PressedInView = {
  readonly trigger: string
  readonly topic: string
  readonly words: string
  readonly place: Place
  readonly view: { readonly id: string; readonly type: string; readonly private_metadata: string }
}

/** Opens the form where a command asks for it. Gives what is to be told instead, when there is to be none or it cannot be opened. */
export async function openForm(
  { desk, clientOf, report }: ViewParts,
  command: Command,
  reader: Reader,
  opening: { readonly trigger: string; readonly place: Place },
): Promise<Message | undefined> {
  const { topic } = command
  const answer = await desk.form(topic, reader)
  if (answer.is === 'told') return answer.message
  try {
    const view = formView(answer.form, { topic, channel: opening.place.channel })
    const client = await clientOf(opening.place.team)
    await client.views.open({ trigger_id: opening.trigger, view })
    return undefined
  } catch (error) {
    report('slack.form-failed', { error })
    return answerOf(desk, command, reader, report)
  }
}

/** Answers a press inside a view there, and one on the tab "Home" in a modal over it. What is to be shared is posted where the form was opened. */
export async function pressInView(
  parts: ViewParts,
  { trigger, topic, words, place, view }: PressedInView,
): Promise<void> {
  const { desk, readers, clientOf, report } = parts
  const where = whereOf(view)
  const command = parseCommand(topic, words)
  const reader = await readers.of({ ...place, channel: where.channel })
  const form = opensForm(command) ? await desk.form(topic, reader) : null
  const shown =
    form?.is === 'form'
      ? formView(form.form, where)
      : toldView(
          form?.message ?? (await answerInView(parts, command, reader, { ...where, team: place.team })),
          reader,
          where,
        )
  try {
    const client = await clientOf(place.team)
    if (view.type === 'home') await client.views.open({ trigger_id: trigger, view: shown })
    else await client.views.update({ view_id: view.id, view: shown })
  } catch (error) {
    report('slack.view-failed', { error, verb: command.verb })
  }
}

async function answerInView(
  { desk, send, report }: ViewParts,
  command: Command,
  reader: Reader,
  { team, channel }: Where & { readonly team: string },
): Promise<Message> {
  const message = await answerOf(desk, command, reader, report)
  if (!command.share || channel === null) return message
  for (const part of renderForSlack(message, reader)) {
    const sent = await send(team, channel, part)
    if (sent.is !== 'sent') return line(`${inLanguage(notPosted, reader.locale)} ${'why' in sent ? sent.why : ''}`)
  }
  return line(inLanguage(posted, reader.locale))
}

/** Hands a form that was sent to the desk, for the reader whom it was opened for. Another process may have had this very sending. */
export async function submitForm(
  { desk, readers }: ViewParts,
  filled: FilledForm,
  place: Place,
  trigger: string,
): Promise<Submitted & { readonly reader: Reader }> {
  const reader = await readers.of(place)
  if (!(await desk.isFirst(trigger)))
    return { is: 'done', message: line(inLanguage(sentAlready, reader.locale)), reader }
  return { ...(await desk.submit(filled, reader)), reader }
}

/** Shows somebody their tab "Home". `hash` is that of the view they see, so that an older one never replaces a newer. */
export async function publishHome(
  { desk, readers, clientOf, report }: ViewParts,
  { team, user }: Omit<Place, 'channel'>,
  hash: string | undefined,
): Promise<void> {
  try {
    const reader = await readers.of({ team, user, channel: null })
    const view = homeView(await desk.home(`slack:${team}:`, reader), reader)
    const client = await clientOf(team)
    await client.views.publish({ user_id: user, view, ...(hash === undefined ? {} : { hash }) })
  } catch (error) {
    report('slack.home-failed', { error })
  }
}

function line(text: string): Message {
  return { nodes: [{ kind: 'text', text: [{ kind: 'plain', text: text.trim() }] }] }
}
