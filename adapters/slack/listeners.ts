import type { App, BlockAction, ButtonAction } from '@slack/bolt'
import type { Desk } from '../adapter.ts'
import { topicOf } from '../topic-of.ts'
import type { Asked } from './answer.ts'
import { unescapeEntities } from './mrkdwn.ts'

/** Tells Bolt what to listen to: each topic's command, buttons that carry a command, and buttons that are only links. */
export function listen(app: App, topics: Desk['topics'], answer: (asked: Asked) => Promise<void>): void {
  for (const { command: topic } of topics) {
    app.command(`/${topic}`, async ({ command, ack, respond }) => {
      const words = unescapeEntities(command.text)
      const place = { team: command.team_id, channel: command.channel_id, user: command.user_id }
      await answer({ trigger: command.trigger_id, topic, words, place, isOwn: false, ack: () => ack(), respond })
    })
  }
  app.action<BlockAction<ButtonAction>>(/^command:/, async ({ body, action, ack, respond }) => {
    const place = {
      team: body.team?.id ?? body.user.team_id ?? '',
      channel: body.channel?.id ?? null,
      user: body.user.id,
    }
    const isOwn = body.container['is_ephemeral'] === true
    const asked = topicOf(action.value ?? '', topics)
    await answer({ trigger: body.trigger_id, ...asked, place, isOwn, ack: () => ack(), respond })
  })
  // Slack reports presses of links too, and marks the button with a warning when nobody acknowledges.
  app.action(/^link:/, async ({ ack }) => ack())
}
