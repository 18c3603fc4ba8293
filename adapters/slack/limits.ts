// Slack does not say how it counts characters; every figure is held in UTF-16 units, which are never fewer than the rest.

/** https://docs.slack.dev/reference/block-kit/blocks: blocks in one message. */
export const blocksPerMessage = 50

/**
 * Undocumented: `msg_blocks_too_long` came from 11,341 characters on (slackapi/bolt-js#2867), and Slack's staff speak of
 * 12,000 "with a buffer" (slackapi/bolt-js#2509), whatever the single blocks allow.
 */
export const textPerMessage = 10_000

/** https://docs.slack.dev/reference/methods/chat.postMessage: what `text` should not exceed; over 40,000 it is truncated. */
export const fallbackText = 4_000

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const headerText = 150

/** Slack publishes none for rich text; this is a section's, which a screen shows without a fold. */
export const richText = 3_000

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object: a text object of a context block. */
export const contextText = 3_000

/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const buttonsPerBlock = 25

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const button = { text: 75, value: 2_000, url: 3_000 } as const

/** https://docs.slack.dev/reference/block-kit/blocks/image-block */
export const image = { altText: 2_000, url: 3_000 } as const

/** https://docs.slack.dev/interactivity/handling-user-interaction: uses of one `response_url`, within 30 minutes. */
export const repliesPerCommand = 5

/** Ours: a longer address would leave a context block no room for its words. */
export const linkUrl = 2_000

/** https://docs.slack.dev/reference/views and block-elements; `typed` holds a whole filter: what was cut would be lost when the form is sent. */
export const view = { title: 24, blocks: 100, option: 75, typed: 3_000 } as const
