import { Parser } from 'htmlparser2'
import type { Feed } from './feed-state.ts'

/** The addresses of feeds in a file: OPML, or one address a line (a line that begins with `#` is a remark). */
export function addressesIn(text: string): readonly string[] {
  if (!/<opml\b/i.test(text.slice(0, 2_000))) {
    return text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
  }
  const found: string[] = []
  const parser = new Parser(
    { onopentag: (_, { xmlurl }) => void (xmlurl === undefined || xmlurl === '' ? undefined : found.push(xmlurl)) },
    { lowerCaseAttributeNames: true, lowerCaseTags: true, decodeEntities: true },
  )
  parser.end(text)
  return found
}

/** Feeds as OPML 2.0 (http://opml.org/spec2.opml), for other readers. */
export function toOpml(title: string, feeds: readonly Feed[]): string {
  const outlines = feeds.map(
    ({ url, publisher }) =>
      `    <outline type="rss" text="${escaped(publisher)}" title="${escaped(publisher)}" xmlUrl="${escaped(url)}"/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>${escaped(title)}</title></head>\n  <body>\n${outlines.join('\n')}\n  </body>\n</opml>\n`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
