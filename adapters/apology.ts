import type { Message } from '../digests/message/message.ts'

/** What a person is told when the desk itself failed; what failed is in the log. */
export const apology: Message = {
  nodes: [
    {
      kind: 'text',
      text: [
        {
          kind: 'plain',
          text: 'Something went wrong here, not with your command. It has been written down; please try again.',
        },
      ],
    },
  ],
}
