// Discord counts a text's UTF-16 units or fewer; every figure is held in units.

/**
 * https://docs.discord.com/developers/topics/rate-limits#global-rate-limit: calls of one bot, its answers aside. Of refused calls 10,000 in ten
 * minutes shut out the address that they came from, so processes that post share it.
 */
export const callsPerSecond = 50

/** https://docs.discord.com/developers/components/reference: components in one message, nested ones included. */
export const componentsPerMessage = 40

/** The same: characters over all text displays of a message (seen by library authors; the documents are silent). */
export const textPerMessage = 4_000

/** Ours: half a message, so that long texts still fill one message after the other. */
export const textDisplay = 2_000

/** https://docs.discord.com/developers/components/reference#button */
export const button = { label: 80, customId: 100, url: 512 } as const

/** https://docs.discord.com/developers/components/reference#action-row */
export const buttonsPerRow = 5

/** https://docs.discord.com/developers/components/reference#media-gallery and its unfurled media item's url. */
export const image = { description: 1_024, url: 2_048 } as const

/** Ours: a longer address would take a text's room for nothing that can be read. */
export const linkUrl = 1_000

/** https://docs.discord.com/developers/interactions/application-commands: offers of autocomplete. */
export const choices = { count: 25, label: 100, value: 100 } as const

/** The same: the description of a command. */
export const commandDescription = 100

/** https://docs.discord.com/developers/resources/message#get-channel-messages: messages read at once. */
export const messagesPerPage = 100

/**
 * https://docs.discord.com/developers/components/reference: a modal's title, a label with its description, an option of a select;
 * `typed` is Discord's for a text input, and holds a whole filter.
 */
export const modal = { title: 45, label: 45, description: 100, option: 100, typed: 4_000 } as const

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
export const threadName = 100
