import type { Message } from '../digests/message/message.ts'

/** A message with every kind of node but the image, for asking a platform whether it takes what we send. */
export const sampleMessage: Message = {
  title: 'A title',
  nodes: [
    { kind: 'heading', text: [{ kind: 'plain', text: 'A heading' }] },
    {
      kind: 'text',
      text: [
        { kind: 'plain', text: 'Plain <!channel> @everyone, ' },
        { kind: 'bold', text: 'bold, ' },
        { kind: 'italic', text: 'italic, ' },
        { kind: 'code', text: '/sco help' },
        { kind: 'link', text: 'a link', url: 'https://news.example/a?b=1&c=2' },
        { kind: 'time', at: '2026-11-24T04:00:00.000Z', style: 'both' },
      ],
    },
    { kind: 'quote', text: 'A quotation', by: [{ kind: 'bold', text: 'Somebody' }] },
    { kind: 'list', items: [[{ kind: 'plain', text: 'One' }], [{ kind: 'plain', text: 'Two' }]] },
    { kind: 'context', text: [{ kind: 'plain', text: 'Context' }] },
    { kind: 'divider' },
    {
      kind: 'actions',
      actions: [
        { label: 'A command', command: 'sco help', style: 'primary' },
        { label: 'A link', url: 'https://news.example/' },
      ],
    },
  ],
}

/** A form with both kinds of fields. */
export const sampleForm = {
  topic: 'sco',
  title: 'Digest in this channel',
  save: 'Save',
  close: 'Cancel',
  fields: [
    { id: 'when', label: 'When', hint: 'Times and days', required: true, value: '09:00', choices: null },
    {
      id: 'size',
      label: 'Size',
      hint: '',
      required: true,
      value: 'short',
      choices: [{ label: 'short', value: 'short' }],
    },
  ],
} as const
