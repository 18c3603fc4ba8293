import { isOfType, isThing, textOf, type Thing } from './json-ld.ts'

/** What a page's JSON-LD says of its article: the article itself, the page that holds it, and everything by its `@id`. */
export type ArticleThings = {
  readonly article: Thing | undefined
  readonly webPage: Thing | undefined
  readonly byId: ReadonlyMap<string, Thing>
}

const articleTypes = /(?:Article|Posting|Report|^Review|^Recipe|^HowTo)$/
const pageTypes = /^(?:WebPage|ItemPage|AboutPage|CollectionPage)$/

/** Of several articles the page's own: the one that its addresses name, else the first with a headline, since lists of others come later. */
export function articleThings(things: readonly Thing[], addresses: readonly string[]): ArticleThings {
  const byId = new Map<string, Thing>()
  for (const thing of things) {
    const id = textOf(thing, '@id')
    // A reference holds nothing but the id.
    if (id !== undefined && Object.keys(thing).length > Object.keys(byId.get(id) ?? {}).length) byId.set(id, thing)
  }
  const articles = things.filter((thing) => isOfType(thing, articleTypes) && Object.keys(thing).length > 2)
  const own = articles.find((article) => addressesOf(article).some((address) => addresses.includes(bare(address))))
  return {
    article: own ?? articles.find((article) => textOf(article, 'headline') !== undefined) ?? articles[0],
    webPage: things.find((thing) => isOfType(thing, pageTypes)),
    byId,
  }
}

function addressesOf(thing: Thing): readonly string[] {
  const main = [thing['mainEntityOfPage']].flat()[0]
  const named = [
    textOf(thing, 'url'),
    isThing(main) ? textOf(main, '@id') : textOf(thing, 'mainEntityOfPage'),
    textOf(thing, '@id'),
  ]
  return named.filter((address) => address !== undefined)
}

/** An address without what differs between two ways to name the same page. */
export const bare = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')

/** The article's words as its data repeats them, or nothing. */
export const articleBodyOf = ({ article }: ArticleThings): string => textOf(article, 'articleBody') ?? ''
