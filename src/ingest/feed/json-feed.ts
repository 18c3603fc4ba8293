import { noHints } from '../manners.ts'
import { readDate } from './date.ts'
import { resolveAddress } from './link.ts'
import { readPerson } from './person.ts'
import { htmlToText, inOneLine, textToText } from './plain-text.ts'
import type { FeedDocument, FeedEntry } from './feed-document.ts'

type Values = { readonly [name: string]: unknown }

/** A JSON Feed, version 1 or 1.1 (jsonfeed.org), as a document; undefined for JSON that is none. Throws a SyntaxError for what is no JSON. */
export function readJsonFeed(json: string, base: string): FeedDocument | undefined {
  const feed = valuesIn(JSON.parse(json))
  const items = feed?.['items']
  if (feed === undefined || !Array.isArray(items) || !isVersion(feed['version'])) return undefined
  const language = textIn(feed, 'language')
  const author = authorOf(feed)
  return {
    title: titleIn(feed),
    link: addressIn(feed, 'home_page_url', base),
    language,
    hints: noHints,
    entries: items.flatMap((item) => {
      const values = valuesIn(item)
      return values === undefined ? [] : [toEntry(values, base, { author, language })]
    }),
  }
}

// "https://jsonfeed.org/version/1.1", or its number alone.
const isVersion = (version: unknown): boolean =>
  /^(?:https?:\/\/(?:www\.)?jsonfeed\.org\/version\/)?\d/.test(String(version))

function toEntry(item: Values, base: string, feed: Pick<FeedEntry, 'author' | 'language'>): FeedEntry {
  const texts = [htmlToText(textIn(item, 'content_html') ?? ''), textToText(textIn(item, 'content_text') ?? '')].filter(
    Boolean,
  )
  const summary = textToText(textIn(item, 'summary') ?? '')
  return {
    id: textIn(item, 'id'),
    url: addressIn(item, 'url', base) ?? addressIn(item, 'external_url', base),
    title: titleIn(item) ?? '',
    published: dateIn(item, 'date_published'),
    updated: dateIn(item, 'date_modified'),
    author: authorOf(item) ?? feed.author,
    text: texts[0] ?? summary,
    summary: texts.length === 0 || summary === '' ? null : summary,
    language: textIn(item, 'language') ?? feed.language,
  }
}

// 1.1 has a list, 1 had one.
function authorOf(values: Values): string | null {
  const authors = Array.isArray(values['authors']) ? values['authors'] : [values['author']]
  return (
    authors
      .map((author) => readPerson(textIn(valuesIn(author) ?? {}, 'name') ?? ''))
      .find((name) => name !== undefined) ?? null
  )
}

function valuesIn(value: unknown): Values | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : undefined
}

function textIn(values: Values, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' ? String(value) : null
}

function titleIn(values: Values): string | null {
  const title = inOneLine(textToText(textIn(values, 'title') ?? ''))
  return title === '' ? null : title
}

const addressIn = (values: Values, name: string, base: string): string | null =>
  resolveAddress(textIn(values, name) ?? '', base) ?? null
const dateIn = (values: Values, name: string): string | null => readDate(textIn(values, name) ?? '') ?? null
