import type { SlackBlock } from './workspace.ts'

// Limits of https://docs.slack.dev/reference/block-kit, held here apart from the adapter's own: two readings of the
// documents have to agree. Slack does not say how it counts; units of UTF-16 are the strictest way.
const styles = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight']

type Fields = { readonly [key: string]: unknown }

/** What Slack would answer to these blocks; undefined when it takes them. Only what Dateline may send is known here. */
export function faultOfBlocks(blocks: unknown): 'invalid_blocks' | 'msg_blocks_too_long' | undefined {
  if (!Array.isArray(blocks) || blocks.length > 50) return 'invalid_blocks'
  const all = blocks as unknown[]
  if (!all.every((block) => isFields(block) && isBlock(block))) return 'invalid_blocks'
  // Seen from 11,341 characters on (slackapi/bolt-js#2867).
  return textIn(all).length > 11_000 ? 'msg_blocks_too_long' : undefined
}

type View = {
  readonly type: string
  readonly callback_id?: string
  readonly private_metadata?: string
  readonly blocks: readonly SlackBlock[]
}

/** Whether Slack takes a view: a modal has a title, and a button that sends it when there is something to fill in. */
export function isView(view: object): view is View {
  const { type, title, submit, close, blocks, private_metadata }: Fields = { ...view }
  if (!Array.isArray(blocks) || blocks.length > 100) return false
  const all = blocks as unknown[]
  const inputs = all.filter((block): block is Fields => isFields(block) && block['type'] === 'input')
  const others = all.filter((block) => isFields(block) && block['type'] !== 'input')
  if (!others.every((block) => isFields(block) && isBlock(block))) return false
  if (type === 'home') return inputs.length === 0
  const labels = [title, ...(inputs.length > 0 ? [submit] : []), ...(close === undefined ? [] : [close])]
  const kept =
    private_metadata === undefined || (typeof private_metadata === 'string' && private_metadata.length <= 3000)
  return type === 'modal' && kept && labels.every((label) => isText(label, ['plain_text'], 24)) && inputs.every(isInput)
}

function isInput({ block_id, label, hint, element }: Fields): boolean {
  if (!isString(block_id, 255) || !isText(label, ['plain_text'], 2000) || !isFields(element)) return false
  if (hint !== undefined && !isText(hint, ['plain_text'], 2000)) return false
  if (element['type'] === 'plain_text_input') {
    const initial = element['initial_value']
    return initial === undefined || isString(initial, 3000)
  }
  const options = element['options']
  const isOption = (option: Fields): boolean =>
    isText(option['text'], ['plain_text'], 75) && isString(option['value'], 150)
  return element['type'] === 'static_select' && isList(options, 100, isOption)
}

/** All the text in blocks that counts. */
export function textIn(part: unknown): string {
  if (Array.isArray(part)) return part.map(textIn).join('')
  if (!isFields(part)) return ''
  const own = [part['text'], part['alt_text'], part['fallback']].map((text) =>
    typeof text === 'string' ? text : textIn(text),
  )
  return own.join('') + textIn(part['elements'] ?? [])
}

function isBlock(block: Fields): block is SlackBlock {
  switch (block['type']) {
    case 'header':
      return isText(block['text'], ['plain_text'], 150)
    case 'divider':
      return true
    case 'context':
      return isList(block['elements'], 10, (text) => isText(text, ['plain_text', 'mrkdwn'], 3000))
    case 'image':
      return isUrl(block['image_url'], 3000) && isString(block['alt_text'], 2000)
    case 'actions':
      return isList(block['elements'], 25, isButton) && areUnique(block['elements'], 'action_id')
    case 'rich_text':
      return isList(block['elements'], Infinity, isRichPart)
    default:
      return false
  }
}

function isRichPart(part: Fields): boolean {
  switch (part['type']) {
    case 'rich_text_section':
    case 'rich_text_quote':
      return isList(part['elements'], Infinity, isRichElement)
    case 'rich_text_list':
      return (
        part['style'] === 'bullet' &&
        isList(part['elements'], Infinity, (item) => item['type'] === 'rich_text_section' && isRichPart(item))
      )
    default:
      return false
  }
}

function isRichElement(element: Fields): boolean {
  switch (element['type']) {
    case 'text': {
      const style = element['style']
      const known =
        style === undefined || (isFields(style) && Object.keys(style).every((name) => styles.includes(name)))
      return isString(element['text'], Infinity) && known
    }
    case 'link':
      return isUrl(element['url'], 3000) && isString(element['text'], Infinity)
    case 'channel':
      return /^[CDG][A-Z0-9]+$/u.test(String(element['channel_id']))
    case 'date':
      return Number.isInteger(element['timestamp']) && isString(element['format'], Infinity)
    default:
      return false
  }
}

function isButton(button: Fields): boolean {
  const value = button['value'] === undefined || isString(button['value'], 2000)
  const url = button['url'] === undefined || isUrl(button['url'], 3000)
  const style = button['style'] === undefined || button['style'] === 'primary' || button['style'] === 'danger'
  return (
    button['type'] === 'button' &&
    isString(button['action_id'], 255) &&
    isText(button['text'], ['plain_text'], 75) &&
    value &&
    url &&
    style
  )
}

function isText(text: unknown, types: readonly string[], limit: number): boolean {
  return isFields(text) && types.includes(String(text['type'])) && isString(text['text'], limit)
}

function isString(text: unknown, limit: number): text is string {
  return typeof text === 'string' && text.length > 0 && text.length <= limit && text.isWellFormed()
}

function isUrl(url: unknown, limit: number): boolean {
  return isString(url, limit) && /^https?:\/\//u.test(url) && URL.canParse(url)
}

function isList(list: unknown, limit: number, isGood: (item: Fields) => boolean): boolean {
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.length <= limit &&
    list.every((item) => isFields(item) && isGood(item))
  )
}

function areUnique(list: unknown, key: string): boolean {
  const values = Array.isArray(list) ? list.map((item: unknown) => (isFields(item) ? item[key] : undefined)) : []
  return new Set(values).size === values.length
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
