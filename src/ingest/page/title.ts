import type { ArticleThings } from './article-things.ts'
import { wordsOf, type PageDocument } from './dom.ts'
import { textOf } from './json-ld.ts'
import { contentsOf, type PageMeta } from './page-meta.ts'
import { isNameOf, plainWords } from './site-name.ts'

const titleNames = [
  'og.title',
  'twitter.title',
  'headline',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'title',
  'citation_title',
]

/** The article's headline without the site's name, or null. */
export function readTitle(
  page: PageDocument,
  meta: PageMeta,
  { article }: ArticleThings,
  siteNames: readonly string[],
): string | null {
  const headings = page
    .querySelectorAll('h1')
    .slice(0, mostHeadings)
    .map(wordsOf)
    .filter((words) => words !== '')
  const said = [
    ...contentsOf(meta, titleNames),
    textOf(article, 'headline'),
    wordsOf(page.querySelector('head title, title')),
  ]
    .filter((title) => title !== undefined && title !== '')
    .map((title) => withoutSite(title ?? '', headings, siteNames))
  // A heading that the head repeats is the headline as readers see it.
  const seen = headings.find((heading) => said.some((title) => sameWords(title, heading)))
  // Heads are written for search engines; the only heading is what readers see.
  const only =
    headings.length === 1 && !siteNames.some((name) => isNameOf(headings[0] ?? '', name)) ? headings[0] : undefined
  return (
    seen ??
    (only !== undefined && only.length >= shortestHeading && likeness(only, said) >= 0.3 ? only : undefined) ??
    said[0] ??
    headings[0] ??
    null
  )
}

const shortestHeading = 12
/** A headline is among the first of a page's headings. */
const mostHeadings = 30

/** The share of the heading's words that one of the titles has too. */
function likeness(heading: string, titles: readonly string[]): number {
  const words = plainWords(heading).split(' ')
  return Math.max(
    0,
    ...titles.map((title) => words.filter((word) => plainWords(title).split(' ').includes(word)).length / words.length),
  )
}

const sameWords = (a: string, b: string): boolean => plainWords(a) === plainWords(b)

const separator = /\s+[|–—·•»«›‹:/\\-]+\s+|\s*[|｜]\s*|\s+::\s+|[_—]{1,2}(?=[^_—]{2,20}$)|:\s(?=[^:]{2,30}$)/u

/** A title cut where the rest is a heading of the page or the site's name. */
export function withoutSite(title: string, headings: readonly string[], siteNames: readonly string[]): string {
  const words = title.replaceAll(/\s+/g, ' ').trim()
  const [, before = '', after = ''] = /^([^:]{2,40}):\s+(.{4,})$/u.exec(words) ?? []
  if (siteNames.some((name) => isNameOf(before, name))) return after
  const parts = words.split(separator)
  if (parts.length < 2) return words
  const head =
    headings.find((heading) => sameWords(heading, words)) ??
    headings.find((heading) => plainWords(heading).length > 8 && plainWords(words).startsWith(plainWords(heading)))
  if (head !== undefined) return head
  let rest = words
  for (const part of parts.toReversed().slice(0, -1)) {
    if (!siteNames.some((name) => isNameOf(part, name))) break
    rest = rest.slice(0, rest.lastIndexOf(part)).replace(/[\s|｜–—·•»«›‹:_/\\-]+$/u, '')
  }
  const first = parts[0] ?? ''
  if (rest === words && siteNames.some((name) => isNameOf(first, name)))
    rest = words.slice(first.length).replace(/^[\s|｜–—·•»«›‹:_/\\-]+/u, '')
  // What stands behind a bar is the site's, whatever it calls itself.
  const [front = ''] = rest.split(/\s+[|｜]\s+/u)
  return front.length >= shortestHeading ? front : rest
}
