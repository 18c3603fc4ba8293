import { readDate } from './date.ts'
import { chooseLink } from './link.ts'
import { toText } from './text-construct.ts'
import type { FeedEntry } from './feed-document.ts'
import type { Plain, Said } from './rss.ts'

/** What an entry takes from its feed when it says nothing itself. */
export type Inherited = { readonly author: string | null; readonly language: string | null }

/** An entry as its feed gives it. */
export function toEntry(item: Plain, inherited: Inherited): FeedEntry {
  const [text = '', short = null] = [...readable(item.all('text')).slice(0, 1), ...readable(item.all('summary'))]
  return {
    id: item.id,
    url: linkOf(item),
    title: item.title ?? '',
    published: dateOf(item.all('published')),
    updated: dateOf(item.all('updated')),
    author: firstOf(item.all('author')) ?? inherited.author,
    text,
    summary: short === text ? null : short,
    language: firstOf(item.all('language')) ?? inherited.language,
  }
}

/** The address that a feed or an entry stands for. */
export function linkOf(plain: Plain): string | null {
  return chooseLink(
    plain
      .all('link')
      .map(({ text, attributes }) => ({ url: text, rel: attributes['rel'] ?? '', type: attributes['type'] ?? '' })),
  )
}

/** The first text of a role. */
export function firstOf(said: readonly Said[]): string | null {
  return said[0]?.text ?? null
}

function readable(said: readonly Said[]): readonly string[] {
  return said
    .map(({ text, attributes }) => toText({ is: attributes['is'] === 'text' ? 'text' : 'html', value: text }))
    .filter(Boolean)
}

// The best name's date counts; one that cannot be read is passed over.
function dateOf(said: readonly Said[]): string | null {
  return said.map(({ text }) => readDate(text)).find((date) => date !== undefined) ?? null
}
