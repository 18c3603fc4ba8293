import type {
  Adapter,
  ChannelId,
  Channels,
  DeliveryId,
  Found,
  Payload,
  Posted,
  UserId,
} from '../../adapters/adapter.ts'
import type { Message } from '../../digests/message/message.ts'

/** A post as it stands in a channel. */
export type Post = { readonly channel: ChannelId; readonly payload: Payload; readonly delivery: DeliveryId }

export type Replied = { readonly messageId: string; readonly payload: Payload }

/** A platform held in memory: it keeps what is posted, and answers as it is told, one answer a post. */
export type MemoryPlatform = Adapter & {
  readonly channels: Channels
  readonly posts: readonly Post[]
  readonly told: readonly { readonly user: UserId; readonly message: Message }[]
  /** The next posts end like this; `stored` says whether the message stands in the channel all the same. */
  readonly answerNext: (...answers: readonly { readonly posted: Posted; readonly stored: boolean }[]) => void
  /** What was put below our messages. */
  readonly replies: readonly Replied[]
  /** The next edits end like this, and change nothing. */
  readonly editNextAs: (...answers: readonly Posted[]) => void
  /** The next lines below messages end like this, and are not there. */
  readonly replyNextAs: (...answers: readonly Posted[]) => void
  readonly readChannelsAs: (found: Found | undefined) => void
}

/** A Slack-like platform; a message is rendered as one part a node, so that a digest has several; a correction is one. */
export function memoryPlatform(): MemoryPlatform {
  const posts: Post[] = []
  const told: { readonly user: UserId; readonly message: Message }[] = []
  const answers: { readonly posted: Posted; readonly stored: boolean }[] = []
  let reading: Found | undefined
  const edits: Posted[] = []
  const lines: Posted[] = []
  const replies: Replied[] = []
  const sent = (id: number): Posted => ({ is: 'sent', id: String(id) })
  return {
    platform: 'slack',
    alone: null,
    posts,
    told,
    replies,
    editNextAs: (...next) => void edits.push(...next),
    replyNextAs: (...next) => void lines.push(...next),
    answerNext: (...next) => void answers.push(...next),
    readChannelsAs: (found) => {
      reading = found
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    listens: () => true,
    render: ({ nodes }) =>
      nodes.every(({ kind }) => kind === 'context') ? [{ nodes }] : nodes.map((node) => ({ node })),
    channels: {
      post: (channel, payload, delivery) => {
        const answer = answers.shift()
        if (answer === undefined || answer.stored) posts.push({ channel, payload, delivery })
        return Promise.resolve(answer?.posted ?? sent(posts.length))
      },
      find: (_, delivery) => {
        const index = posts.findIndex((post) => post.delivery === delivery)
        return Promise.resolve(reading ?? (index === -1 ? { is: 'absent' } : { is: 'found', id: String(index + 1) }))
      },
      edit: (_, messageId, payload) => {
        const answer = edits.shift()
        const post = posts[Number(messageId) - 1]
        if (answer === undefined && post !== undefined) posts[Number(messageId) - 1] = { ...post, payload }
        return Promise.resolve(answer ?? { is: 'sent', id: messageId })
      },
      amend: ({ corrected, ...payload }, message, { gone: struck, standing }) => ({
        ...payload,
        corrected: [message, corrected],
        struck,
        standing,
      }),
      reply: (_, messageId, payload) => {
        const answer = lines.shift()
        if (answer !== undefined) return Promise.resolve(answer)
        replies.push({ messageId, payload })
        return Promise.resolve({ is: 'sent', id: `reply ${replies.length}` })
      },
      localeOf: () => Promise.resolve(null),
      tell: (user, message) => {
        told.push({ user, message })
        return Promise.resolve({ is: 'sent', id: 'dm' })
      },
    },
  }
}
