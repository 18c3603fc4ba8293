import { escapeXml } from './escape.ts'
import { factsOf, type Fact } from './fact.ts'
import type { FeedRoot } from './feed-root.ts'
import type { Role } from './vocabulary.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * A feed in the one form that rss-parser reads without harm: two levels, each fact by the name of its role, the best first. What its own code would spoil goes by names
 * that it does not know: an unreadable date would cost the whole feed, a long text minutes.
 */
export function writePlainFeed({ family, root, channel, items }: FeedRoot): string {
  const language = channel.language ?? root.language
  const own = `${write(factsOf(channel), family)}${write(languageFacts(language), family)}`
  const entries = items.map((item) => write([...factsOf(item), ...languageFacts(item.language)], family))
  // An element without anything is '' to rss-parser's XML parser, and ''.link is a function: `is` keeps it an object.
  return family === 'atom'
    ? `<feed is="feed">${own}${entries.map((entry) => `<entry is="entry">${entry}</entry>`).join('')}</feed>`
    : `<rss version="2.0"><channel>${own}${entries.map((entry) => `<item>${entry}</item>`).join('')}</channel></rss>`
}

const languageFacts = (language: XmlElement['language']): readonly Fact[] =>
  language === null || language.trim() === '' ? [] : [{ role: 'language', text: language, attributes: {} }]

/** What a role is called in the plain feed; titles and guids have the name that rss-parser reads. */
export function plainName(role: Role, family: FeedRoot['family']): string {
  if (role === 'guid') return family === 'atom' ? 'id' : 'guid'
  return role === 'title' ? role : `said:${role}`
}

function write(facts: readonly Fact[], family: FeedRoot['family']): string {
  return facts
    .map(({ role, text, attributes }) => {
      const name = plainName(role, family)
      const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
      return `<${name}${said.join('')}>${escapeXml(text)}</${name}>`
    })
    .join('')
}
