import { Parser } from 'htmlparser2'

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
