import type { ArticleThings } from './article-things.ts'
import { isAside } from './clutter.ts'
import { shortWordsOf, type PageDocument, type PageElement } from './dom.ts'
import { isOfType, isThing, textOf, type Thing } from './json-ld.ts'
import { looksLikeName, namesIn, opensAsByline } from './names-in.ts'
import { contentsOf, type PageMeta } from './page-meta.ts'
import { isNameOf } from './site-name.ts'

const authorNames =
  'author article.author og.article.author dc.creator dcterms.creator dc.contributor parsely-author sailthru.author byl byline cxenseparse.author citation_author article.author_name authors creator article_author articleauthor'.split(
    ' ',
  )

/** Elements that name an author by convention, the surest first. */
const authorElements = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="creator"] [itemprop~="name"]',
  '[itemprop~="author"], [itemprop~="creator"]',
  '[rel~="author"]',
  '.author-name, .authorname, .author_name, .author__name, .p-author, .byline-name, .byline__name',
  '.article-author, .article__author, .post-author, .entry-author, .vcard .fn, .submitted .username',
  '.byline, .author, .autor, #author, #byline',
  '[class*="author-name"], [class*="authorName"], [class*="author__name"], [class*="author-title"]',
  '[class*="byline"], [class*="Byline"]',
  '[class*="author"], [class*="Author"], [class*="autor"], [class*="redakteur"], [class*="wrote"], [class*="writer"], [class*="credits-"]',
  '.username, [class*="poster"]',
]
const longestByline = 120
const mostAuthors = 10

/** Who wrote a page's article, several joined by `; `, or null. An organisation, and the site itself, are believed last. */
export function readAuthor(
  page: PageDocument,
  meta: PageMeta,
  things: ArticleThings,
  siteNames: readonly string[],
): string | null {
  const sources = [
    () => authorsOf(things.article, things, 'persons'),
    () => contentsOf(meta, authorNames).flatMap(namesIn),
    () => visibleAuthors(page),
    () => bylineIn(page),
    () => authorsOf(things.webPage, things, 'persons'),
    () => authorsOf(things.article, things, 'organisations'),
  ]
  let site: string | null = null
  for (const source of sources) {
    const names = [...new Set(source())]
    // A site's name may hold an "and".
    if (siteNames.some((siteName) => isNameOf(names.join(''), siteName))) {
      site ??= names.join(' & ')
      continue
    }
    const others = names.filter((name) => !siteNames.some((siteName) => isNameOf(name, siteName)))
    if (others.length > 0)
      return others
        .slice(0, mostAuthors)
        .map((name) => fullName(page, name))
        .join('; ')
    site ??= names[0] ?? null
  }
  return site
}

function authorsOf(
  thing: Thing | undefined,
  { byId }: ArticleThings,
  kind: 'persons' | 'organisations',
): readonly string[] {
  const authors = [thing?.['author'] ?? thing?.['creator'] ?? []].flat(3)
  return authors.flatMap((author) => {
    if (typeof author === 'string') return kind === 'persons' ? namesIn(author) : []
    if (!isThing(author)) return []
    const whole = textOf(author, 'name') === undefined ? (byId.get(textOf(author, '@id') ?? '') ?? author) : author
    const isOrganisation = isOfType(whole, /Organization$/)
    return isOrganisation === (kind === 'organisations') ? namesIn(textOf(whole, 'name') ?? '') : []
  })
}

function visibleAuthors(page: PageDocument): readonly string[] {
  for (const selector of authorElements) {
    const found = page.querySelectorAll(selector).filter((element) => !isAside(element))
    const named = found.find((element) => bylineNames(element).length > 0)
    if (named === undefined) continue
    // The authors of one article stand side by side; those of others elsewhere.
    return found.filter((element) => grandparentOf(element) === grandparentOf(named)).flatMap(bylineNames)
  }
  return []
}

/** A first name alone is often written out in the visible byline. */
function fullName(page: PageDocument, name: string): string {
  return name.includes(' ') ? name : (visibleAuthors(page).find((visible) => visible.startsWith(`${name} `)) ?? name)
}

const grandparentOf = (element: PageElement): PageElement | null => element.parentNode?.parentNode ?? null

function bylineNames(element: PageElement): readonly string[] {
  const words = element.getAttribute('content') ?? shortWordsOf(element, longestByline)
  return words !== undefined && words.length <= longestByline ? namesIn(words) : []
}

/** The names of a short line that opens as a byline does. */
function bylineIn(page: PageDocument): readonly string[] {
  for (const element of page.body.querySelectorAll(
    'p, span, div, address, em, i, small, strong, h4, h5, h6, a, li, td',
  )) {
    const words = shortWordsOf(element, longestByline) ?? ''
    if (words.length < 6 || element.children.length > 6 || !opensAsByline(words)) continue
    const names = namesIn(words)
    if (names.length > 0 && names.every(looksLikeName) && !isAside(element)) return names
  }
  return []
}
