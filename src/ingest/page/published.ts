import type { PageDocument } from './dom.ts'
import { textOf, type Thing } from './json-ld.ts'
import type { ArticleThings } from './article-things.ts'
import { readDate } from './page-date.ts'
import { contentsOf, type PageMeta } from './page-meta.ts'
import { datesBesideTitle, markedDates, timesOf, visibleDates } from './visible-dates.ts'

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
    read(markedDates(page)) ??
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

function dateInAddress(url: string): string | undefined {
  const [, year, month, day] = /[/_-]((?:19|20)\d\d)[/_-]?([01]\d)[/_-]?([0-3]\d)(?:[/_-]|\D*$)/.exec(url) ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
