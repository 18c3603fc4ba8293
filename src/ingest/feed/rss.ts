import Parser from 'rss-parser'
import { plainName, writePlainFeed } from './plain-feed.ts'
import { roleNames, type Role } from './vocabulary.ts'
import type { FeedRoot } from './feed-root.ts'

/** What one feed or item says. Title and id are rss-parser's own reading; `all` gives every text of a role with its attributes, the best first. */
export type Plain = {
  readonly title: string | null
  readonly id: string | null
  readonly all: (role: Role) => readonly Said[]
}
export type Said = { readonly text: string; readonly attributes: { readonly [name: string]: string } }

type Fields = { readonly [name: string]: unknown }

/** A feed as rss-parser reads it from its plain form. Rejects when rss-parser does. */
export async function readPlainFeed(
  feed: FeedRoot,
): Promise<{ readonly channel: Plain; readonly items: readonly Plain[] }> {
  const handed = roleNames.map((role) => [plainName(role, feed.family), keptAs(role), { keepArray: true }])
  // The types know no field with options for a feed.
  const customFields = { feed: handed as never[], item: handed as never[] }
  const parsed = await new Parser<Fields, Fields>({ customFields }).parseString(writePlainFeed(feed))
  return { channel: toPlain(parsed), items: parsed.items.map(toPlain) }
}

const keptAs = (role: Role): string => `all ${role}`

function toPlain(fields: Fields): Plain {
  return {
    title: textOf(fields['title']),
    id: textOf(fields['guid']) ?? textOf(fields['id']),
    all: (role) => {
      const values = fields[keptAs(role)]
      return Array.isArray(values) ? values.map(toSaid) : []
    },
  }
}

// xml2js gives a string, or an object with the text in `_` and the attributes in `$`.
function toSaid(value: unknown): Said {
  if (typeof value !== 'object' || value === null) return { text: textOf(value) ?? '', attributes: {} }
  const { _: text, $: attributes } = value as { readonly _?: unknown; readonly $?: Said['attributes'] }
  return { text: textOf(text) ?? '', attributes: attributes ?? {} }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
