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

/** Feeds as an OPML 2.0 document, which readers of news take in (https://opml.org/spec2.opml). */
export function toOpml(title: string, feeds: readonly Pick<Feed, 'url' | 'publisher' | 'language'>[]): string {
  const outlines = feeds.map(({ url, publisher, language }) => {
    const name = escaped(publisher)
    return `    <outline type="rss" text="${name}" title="${name}" xmlUrl="${escaped(url)}"${language === null ? '' : ` language="${escaped(language)}"`}/>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>${escaped(title)}</title>\n  </head>\n  <body>\n${outlines.join('')}  </body>\n</opml>\n`
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // What XML 1.0 has no way to write.
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
