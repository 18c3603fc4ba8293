import type { DiscordMessage } from '../tests/fakes/discord/guild.ts'
import type { SlackMessage } from '../tests/fakes/slack/workspace.ts'

type Part = { readonly [field: string]: unknown }

const partsOf = (value: unknown): readonly Part[] => (Array.isArray(value) ? (value as readonly Part[]) : [])
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A message of Slack as its blocks read, one line a block. */
export function slackText({ blocks, text }: SlackMessage): string {
  return blocks.length === 0 ? text : blocks.map(slackBlock).join('\n')
}

function slackBlock(block: Part): string {
  const inner = partsOf(block['elements'])
  switch (block['type']) {
    case 'header':
      return `# ${slackRun(block['text'] as Part)}`
    case 'divider':
      return '---'
    case 'actions':
      return inner.map((button) => `( ${slackRun(button['text'] as Part)} )`).join(' ')
    case 'rich_text_list':
      return inner.map((item) => `• ${slackBlock(item)}`).join('\n')
    case 'rich_text_quote':
      return `> ${inner.map(slackRun).join('')}`
    case 'rich_text':
      return inner.map(slackBlock).join('\n')
    default:
      return inner.length > 0 ? inner.map(slackRun).join('') : slackRun((block['text'] ?? block) as Part)
  }
}

// A date is shown by Slack in the reader's own zone; its fallback is what is read here.
function slackRun(run: Part): string {
  if (run['type'] === 'date') return textIn(run['fallback'])
  const text = textIn(run['text']) || textIn(run['url'])
  return text
    .replaceAll(/<!date\^[^|]*\|([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** A message of Discord as its components read. */
export function discordText({ components }: Pick<DiscordMessage, 'components'>): string {
  return components.map(discordComponent).join('\n')
}

const componentTypes = { actionRow: 1, button: 2, textDisplay: 10, separator: 14 }

function discordComponent(component: Part): string {
  const inner = partsOf(component['components'])
  switch (component['type']) {
    case componentTypes.textDisplay:
      // Discord's own escapes, so that it reads as it is shown.
      return textIn(component['content']).replaceAll(/\\([^\w\s])/g, '$1')
    case componentTypes.separator:
      return '---'
    case componentTypes.button:
      return `( ${textIn(component['label'])} )`
    default:
      return inner.map(discordComponent).join(component['type'] === componentTypes.actionRow ? ' ' : '\n')
  }
}
