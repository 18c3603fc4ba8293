import { allOf, childrenOf, type Fields } from './guild.ts'

// Limits of https://docs.discord.com/developers, held here apart from the adapter's own: two readings of the documents
// have to agree. Only what Dateline may send is known here.
const componentsV2 = 1 << 15

/** What is wrong with the body of a message, as a path and a reason; undefined when Discord takes it. */
export function faultOfMessage(body: Fields): string | undefined {
  const flags = Number(body['flags'] ?? 0)
  // Stricter than Discord, where a forgotten field means that every mention rings.
  if (!isSilent(body['allowed_mentions'])) return 'allowed_mentions: nobody may be rung'
  if ((flags & componentsV2) === 0) return 'flags: Dateline sends Components V2 only'
  if (['content', 'embeds', 'poll'].some((field) => body[field] !== undefined)) return 'content: not with Components V2'
  const nonce = body['nonce']
  if (nonce !== undefined && !isString(nonce, 25)) return 'nonce: 25 characters at most'
  return faultOfComponents(body['components'])
}

/** The same of the components alone. */
export function faultOfComponents(components: unknown): string | undefined {
  if (!Array.isArray(components) || components.length === 0) return 'components: at least one'
  const roots = components as readonly Fields[]
  const all = allOf(roots)
  if (all.length > 40) return 'components: 40 at most, nested ones included'
  if (displaysIn(roots).join('').length > 4000) return 'components: 4000 characters of text at most'
  if (!areUnique(all, 'id')) return 'components: ids must differ'
  if (!areUnique(all, 'custom_id')) return 'components: custom ids must differ'
  const bad = all.find((component) => !isComponent(component))
  return bad === undefined ? undefined : `components: ${JSON.stringify(bad).slice(0, 200)}`
}

/** Whether Discord takes a modal: one to five labels, each around a text input or a select. */
export function isModal({ custom_id, title, components }: Fields): boolean {
  return isString(custom_id, 100) && isString(title, 45) && isList(components, 5, isLabel)
}

function isLabel({ type, label, description, component }: Fields): boolean {
  if (type !== 18 || !isString(label, 45)) return false
  if (description !== undefined && !isString(description, 100)) return false
  const input = (component ?? {}) as Fields
  if (!isString(input['custom_id'], 100)) return false
  if (input['type'] === 4) return input['value'] === undefined || isString(input['value'], 4000)
  const isOption = (option: Fields): boolean => isString(option['label'], 100) && isString(option['value'], 100)
  return input['type'] === 3 && isList(input['options'], 25, isOption)
}

/** All that the text displays say. */
export function textOf(components: readonly Fields[]): string {
  return displaysIn(components).join('\n')
}

function displaysIn(components: readonly Fields[]): readonly string[] {
  return allOf(components).flatMap(({ type, content }) => (type === 10 && typeof content === 'string' ? [content] : []))
}

function isComponent(component: Fields): boolean {
  const children = childrenOf(component)
  const id = component['id']
  if (id !== undefined && !(Number.isInteger(id) && Number(id) >= 0 && Number(id) < 2 ** 31)) return false
  switch (component['type']) {
    case 1:
      return children.length >= 1 && children.length <= 5 && children.every(({ type }) => type === 2)
    case 2:
      return isButton(component)
    case 10:
      return isString(component['content'], 4000)
    case 12:
      return isList(component['items'], 10, isMedia)
    case 14:
      return typeof component['divider'] === 'boolean' && (component['spacing'] === 1 || component['spacing'] === 2)
    case 17:
      return children.length >= 1 && children.every(({ type }) => [1, 9, 10, 12, 13, 14].includes(Number(type)))
    default:
      return false
  }
}

function isButton(button: Fields): boolean {
  if (!isString(button['label'], 80)) return false
  if (button['style'] === 5) return isUrl(button['url'], 512) && button['custom_id'] === undefined
  return (
    [1, 2, 3, 4].includes(Number(button['style'])) && isString(button['custom_id'], 100) && button['url'] === undefined
  )
}

function isMedia(item: Fields): boolean {
  const media = item['media'] as Fields | undefined
  return isUrl(media?.['url'], 2048) && (item['description'] === undefined || isString(item['description'], 1024))
}

function isString(text: unknown, limit: number): text is string {
  return typeof text === 'string' && text.trim().length > 0 && text.length <= limit && text.isWellFormed()
}

function isUrl(url: unknown, limit: number): boolean {
  return isString(url, limit) && /^https?:\/\//u.test(url) && URL.canParse(url)
}

function isList(list: unknown, limit: number, isGood: (item: Fields) => boolean): boolean {
  return Array.isArray(list) && list.length > 0 && list.length <= limit && list.every((item: Fields) => isGood(item))
}

function areUnique(components: readonly Fields[], key: string): boolean {
  const values = components.map((component) => component[key]).filter((value) => value !== undefined)
  return new Set(values).size === values.length
}

function isSilent(mentions: unknown): boolean {
  const parse = (mentions as { readonly parse?: unknown } | undefined)?.parse
  return Array.isArray(parse) && parse.length === 0
}
