import type { App, BlockAction, ButtonAction, MessageShortcut } from '@slack/bolt'
import type { Desk } from '../adapter.ts'
import { inLanguage, noLink } from '../descriptions.ts'
import { Seen } from '../seen.ts'
import { Submissions } from '../submissions.ts'
import { topicOf } from '../topic-of.ts'
import { commandId, during } from '../trace.ts'
import { createAnswerer } from './answer.ts'
import { pressInView, publishHome, submitForm, type ViewParts } from './forms.ts'
import { linkIn } from './link-in.ts'
import { unescapeEntities } from './mrkdwn.ts'
import { filledIn, formCallback, toldView, whereOf } from './view.ts'

/** Tells Bolt what to listen to: commands, buttons, the form, the shortcut on a message, the tab "Home", and being removed. */
export function listen(app: App, parts: ViewParts): void {
  const { desk } = parts
  // All that Slack tells comes through here, and has an id of Slack's in one of two places.
  app.use(({ body, next }) => during({ command: commandId(idOf(body)) }, next))
  listenToCommands(app, desk.topics, parts)
  listenToForms(app, parts)
  listenToEvents(app, parts)
}

function idOf(body: object): string {
  const id = 'trigger_id' in body ? body.trigger_id : 'event_id' in body ? body.event_id : undefined
  return typeof id === 'string' ? id : ''
}

function listenToCommands(app: App, topics: Desk['topics'], parts: ViewParts): void {
  const { desk } = parts
  const answer = createAnswerer(parts)
  const seen = new Seen()
  for (const { command: topic } of topics) {
    app.command(`/${topic}`, async ({ command, ack, respond }) => {
      const words = unescapeEntities(command.text)
      const place = { team: command.team_id, channel: command.channel_id, user: command.user_id }
      await answer({ trigger: command.trigger_id, topic, words, place, isOwn: false, ack: () => ack(), respond })
    })
    app.shortcut<MessageShortcut>(shortcutOf(topic), async ({ body, ack, respond }) => {
      const place = { team: body.team?.id ?? '', channel: body.channel.id, user: body.user.id }
      const link = linkIn(body.message)
      if (link === undefined) {
        await ack()
        const { locale } = await parts.readers.of(place)
        await respond({ text: inLanguage(noLink, locale), response_type: 'ephemeral', replace_original: false })
        return
      }
      const asked = { trigger: body.trigger_id, topic, words: `brief ${link}`, place, isOwn: false }
      await answer({ ...asked, ack: () => ack(), respond })
    })
  }
  app.action<BlockAction<ButtonAction>>(/^command:/, async ({ body, action, ack, respond }) => {
    const { view, trigger_id: trigger } = body
    const place = {
      team: body.team?.id ?? body.user.team_id ?? '',
      channel: body.channel?.id ?? null,
      user: body.user.id,
    }
    const asked = { trigger, ...topicOf(action.value ?? '', topics), place }
    if (view === undefined) {
      const isOwn = body.container['is_ephemeral'] === true
      await answer({ ...asked, isOwn, ack: () => ack(), respond })
      return
    }
    await ack()
    if (!seen.again(trigger) && (await desk.isFirst(trigger))) await pressInView(parts, { ...asked, view })
  })
  // Slack reports presses of links too, and marks the button with a warning when nobody acknowledges.
  app.action(/^link:/, async ({ ack }) => ack())
}

function listenToForms(app: App, parts: ViewParts): void {
  const submissions = new Submissions<Awaited<ReturnType<typeof submitForm>>>(({ is }) => is === 'done')
  app.view({ callback_id: formCallback, type: 'view_submission' }, async ({ body, view, ack }) => {
    const { topic, channel } = whereOf(view)
    const place = { team: body.team?.id ?? body.user.team_id ?? '', channel, user: body.user.id }
    const trigger = idOf(body)
    const submitted = await submissions.of(trigger, view.id, () =>
      submitForm(parts, filledIn(topic, view.state.values), place, trigger),
    )
    if (submitted.is === 'mistakes') await ack({ response_action: 'errors', errors: { ...submitted.mistakes } })
    else {
      const told = toldView(submitted.message, submitted.reader, { topic, channel })
      await ack({ response_action: 'update', view: told })
    }
  })
}

const removed = 'The app was removed from this Slack workspace: install it again, and subscribe again in the channel.'

type Removal = { readonly team_id: string; readonly event_id: string; readonly event_time: number }

function listenToEvents(app: App, parts: ViewParts): void {
  const { desk, keptSince, forget, report } = parts
  const seen = new Seen()
  const leave = async ({ team_id: team, event_id, event_time }: Removal, event: string): Promise<void> => {
    if (seen.again(event_id) || !(await desk.isFirst(event_id))) return
    const atMs = event_time * 1_000
    // Slack tells late at times, and the app may have been installed anew meanwhile: that token is another.
    if (((await keptSince(team)) ?? 0) > atMs) {
      report('slack.removed-earlier', { team, event })
      return
    }
    report('slack.removed', { team, event })
    // The digests stop first: a token that is gone would be told to each of their owners.
    await desk.left(`slack:${team}:`, removed)
    await forget(team, atMs)
  }
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    // Slack's types leave out the hash that each view has.
    const hash = event.view !== undefined && 'hash' in event.view ? event.view.hash : undefined
    await publishHome(parts, { team: body.team_id, user: event.user }, typeof hash === 'string' ? hash : undefined)
  })
  app.event('app_uninstalled', async ({ body }) => leave(body, 'app_uninstalled'))
  app.event('tokens_revoked', async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await leave(body, 'tokens_revoked')
  })
}

/** By this Slack tells whose shortcut was chosen on a message. */
export function shortcutOf(topic: string): string {
  return `brief:${topic}`
}
