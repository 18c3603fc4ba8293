import type { Time } from '../text/when.ts'

/** https://docs.slack.dev/messaging/formatting-message-text: how Slack shows an instant in each reader's own zone. */
export const dateFormats = {
  date: '{date_long}',
  time: '{time}',
  both: '{date_long}, {time}',
  relative: '{ago}',
} as const satisfies { readonly [style in Time['style']]: string }
