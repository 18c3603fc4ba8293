import { isAside } from './clutter.ts'
import { labelsOf, wordsOf, type PageDocument, type PageElement } from './dom.ts'
import { textOf, type Thing } from './json-ld.ts'
import type { ArticleThings } from './article-things.ts'
import { readDate } from './page-date.ts'
import { paragraphsOf } from './plain-text.ts'
import { contentsOf, type PageMeta } from './page-meta.ts'

const publishedNames = [
  'article.published_time',
  'og.published_time',
  'og.article.published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse.recs.publishtime',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'pubdate',
  'published-date',
  'article.published',
  'article_date_original',
  'date.created',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'dc.issued',
  'originalpublicationdate',
  'firstpublished',
  'citation_publication_date',
  'citation_date',
  'prism.publicationdate',
  'last-published',
  'datecreated',
  'created',
  'article.created',
  'pub_date',
  'displaydate',
  'timestamp',
]
const modifiedNames = [
  'article.modified_time',
  'og.updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'revised',
  'modified_time',
  'updated_time',
]

/** The first of these that a page has and that reads as a date is where its day is said. */
const dateElements = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'abbr.published',
  'time.published',
  'time.entry-date',
  '.dt-published',
  '[property="dc:date"]',
  '[property="schema:datePublished"]',
]

/** The day or instant at which a page says its article was published; failing that, when it was changed. */
export function readPublished(
  page: PageDocument,
  meta: PageMeta,
  things: ArticleThings,
  url: string,
  monthFirst: boolean,
): string | null {
  const read = (texts: readonly (string | undefined)[]): string | undefined => {
    for (const text of texts) {
      const date = text === undefined ? undefined : readDate(text, monthFirst)
      if (date !== undefined) return date
    }
    return undefined
  }
  const said = (thing: Thing | undefined): readonly (string | undefined)[] => [
    textOf(thing, 'datePublished'),
    textOf(thing, 'dateCreated'),
  ]
  return (
    read(said(things.article)) ??
    read(contentsOf(meta, publishedNames)) ??
    read(said(things.webPage)) ??
    read(dateElements.flatMap((selector) => page.querySelectorAll(selector).slice(0, 3).flatMap(datesOf))) ??
    read(timesOf(page)) ??
    read(visibleDates(page)) ??
    read([dateInAddress(url)]) ??
    read(datesBesideTitle(page)) ??
    read([
      textOf(things.article, 'dateModified'),
      textOf(things.webPage, 'dateModified'),
      ...contentsOf(meta, modifiedNames),
    ]) ??
    null
  )
}

const datesOf = (element: PageElement): readonly string[] =>
  [
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    element.getAttribute('title'),
    wordsOf(element),
  ].filter((text) => text !== null)

/** Times outside of lists of other articles, those of the article and beside the headline first. */
function timesOf(page: PageDocument): readonly string[] {
  const times = page.querySelectorAll('time').filter((time) => !isAside(time))
  const ranked = [...times.filter((time) => time.closest('article, main, header') !== null), ...times]
  return ranked.slice(0, 20).flatMap(datesOf)
}

const dateLabel =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|zeit|published|publish|pubdate|pub|posted|post-?meta|entry-?meta|meta|byline|article-?info|timestamp|created|info|submitted|veroeffentlicht|publi[eé]|дата|time)|(?:date|datum|time|meta|byline|published|fecha)(?:$|[\s_-])/i
const longestDateLine = 160

/** The words of small elements whose labels speak of a date, in the page's order, outside of lists of other articles. */
function visibleDates(page: PageDocument): readonly string[] {
  const found: string[] = []
  for (const element of page.body.querySelectorAll(
    'span, div, p, li, small, em, td, a, dd, h4, h5, h6, i, font, strong, b',
  )) {
    if (found.length >= 40) break
    if (!dateLabel.test(labelsOf(element))) continue
    const words = wordsOf(element)
    if (words.length > longestDateLine || !/\d/.test(words) || isAside(element)) continue
    found.push(words)
  }
  return found
}

/** The short lines just before and after the headline, then the other short lines: a date that stands alone is the article's. */
function datesBesideTitle(page: PageDocument): readonly string[] {
  const lines = paragraphsOf(page.body).slice(0, 2_000)
  const headline = wordsOf(page.querySelector('h1'))
  const at = headline === '' ? -1 : lines.findIndex((line) => line === headline)
  const beside = at === -1 ? [] : [...lines.slice(at + 1, at + 8), ...lines.slice(Math.max(0, at - 4), at)]
  return [
    ...beside.filter((line) => line.length <= longestDateLine),
    ...lines.filter((line) => line.length <= 40 && /\d{4}/.test(line)).slice(0, 20),
  ]
}

function dateInAddress(url: string): string | undefined {
  const [, year, month, day] = /[/_-]((?:19|20)\d\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?:[/_-]|\D*$)/.exec(url) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
