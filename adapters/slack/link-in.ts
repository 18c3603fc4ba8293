import type { MessageShortcut } from '@slack/bolt'
import { unescapeEntities } from './mrkdwn.ts'

/** The first link of a message, in the form in which Slack keeps links: `<https://news.example/a|news.example/a>`. Undefined when it has none. */
export function linkIn({ text = '' }: Pick<MessageShortcut['message'], 'text'>): string | undefined {
  const link = /<(https?:[^|>\s]+)(?:\|[^>]*)?>/iu.exec(text)?.[1]
  return link === undefined ? undefined : unescapeEntities(link)
}
