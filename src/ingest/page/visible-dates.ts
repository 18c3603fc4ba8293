import { isAside } from './clutter.ts'
import { labelsOf, shortWordsOf, wordsOf, type PageDocument, type PageElement } from './dom.ts'
import { paragraphsOf } from './plain-text.ts'

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

/** The words of elements that are marked as the article's date. */
export const markedDates = (page: PageDocument): readonly string[] =>
  dateElements.flatMap((selector) => page.querySelectorAll(selector).slice(0, 3).flatMap(datesOf))

const datesOf = (element: PageElement): readonly string[] =>
  [
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    element.getAttribute('title'),
    wordsOf(element),
  ].filter((text) => text !== null)

/** A page's own time stands before those of a long list. */
const mostTimes = 200

/** Times outside of lists of other articles, those of the article and beside the headline first. */
export function timesOf(page: PageDocument): readonly string[] {
  const times = page
    .querySelectorAll('time')
    .slice(0, mostTimes)
    .filter((time) => !isAside(time))
  const ranked = [...times.filter((time) => time.closest('article, main, header') !== null), ...times]
  return ranked.slice(0, 20).flatMap(datesOf)
}

const dateLabel =
  /(?:^|[\s_-])(?:date|datum|fecha|data|time|zeit|published|publish|pubdate|pub|posted|post-?meta|entry-?meta|meta|byline|article-?info|timestamp|created|info|submitted|veroeffentlicht|publi[eé]|дата|time)|(?:date|datum|time|meta|byline|published|fecha)(?:$|[\s_-])/i
const longestDateLine = 160

/** The words of small elements whose labels speak of a date, in the page's order, outside of lists of other articles. */
export function visibleDates(page: PageDocument): readonly string[] {
  const found: string[] = []
  for (const element of page.body.querySelectorAll(
    'span, div, p, li, small, em, td, a, dd, h4, h5, h6, i, font, strong, b',
  )) {
    if (found.length >= 40) break
    if (!dateLabel.test(labelsOf(element))) continue
    const words = shortWordsOf(element, longestDateLine)
    if (words === undefined || !/\d/.test(words) || isAside(element)) continue
    found.push(words)
  }
  return found
}

/** The short lines just before and after the headline, then the other short lines: a date that stands alone is the article's. */
export function datesBesideTitle(page: PageDocument): readonly string[] {
  const lines = paragraphsOf(page.body).slice(0, 2_000)
  const headline = wordsOf(page.querySelector('h1'))
  const at = headline === '' ? -1 : lines.findIndex((line) => line === headline)
  const beside = at === -1 ? [] : [...lines.slice(at + 1, at + 8), ...lines.slice(Math.max(0, at - 4), at)]
  return [
    ...beside.filter((line) => line.length <= longestDateLine),
    ...lines.filter((line) => line.length <= 40 && /\d{4}/.test(line)).slice(0, 20),
  ]
}
