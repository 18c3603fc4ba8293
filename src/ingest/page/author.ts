import type { ArticleThings } from './article-things.ts'
import { wordsOf, type PageDocument } from './dom.ts'
import { isThing, textOf, type Thing } from './json-ld.ts'
import { contentsOf, type PageMeta } from './page-meta.ts'
import { isAside } from './clutter.ts'

const authorNames = [
  'author',
  'article.author',
  'og.article.author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'cxenseparse.author',
  'citation_author',
  'article.author_name',
  'authors',
  'creator',
  'rbauthors',
  'shareaholic.article_author_name',
  'vr.author',
  'article_author',
  'articleauthor',
  'web_author',
]

const authorElements = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.author-name',
  '.authorname',
  '.author_name',
  '.p-author',
  '.byline-name',
  '.byline__name',
  '.article-author',
  '.article__author',
  '.post-author',
  '.entry-author',
  '.byline',
  '.author',
  '.autor',
  '#author',
  '#byline',
  '[class*="author-name"]',
  '[class*="authorName"]',
  '[class*="byline"]',
  '[class*="author"]',
  '[class*="autor"]',
  '[class*="Author"]',
  '[class*="Byline"]',
]

/** Who wrote a page's article, several joined by `; `, or null. A site that names itself the author is believed last. */
export function readAuthor(
  page: PageDocument,
  meta: PageMeta,
  things: ArticleThings,
  siteNames: readonly string[],
): string | null {
  const sources = [
    () => authorsOf(things.article, things),
    () => contentsOf(meta, authorNames).flatMap(namesIn),
    () => visibleAuthors(page),
    () => bylineIn(page),
    () => authorsOf(things.webPage, things),
  ]
  let site: string | null = null
  for (const source of sources) {
    const names = [...new Set(source())]
    const persons = names.filter((name) => !siteNames.some((siteName) => siteName.toLowerCase() === name.toLowerCase()))
    if (persons.length > 0) return persons.slice(0, 10).join('; ')
    site ??= names[0] ?? null
  }
  return site
}

function authorsOf(thing: Thing | undefined, { byId }: ArticleThings): readonly string[] {
  const authors = [thing?.['author'] ?? thing?.['creator'] ?? []].flat(3)
  return authors.flatMap((author) => {
    if (typeof author === 'string') return namesIn(author)
    if (!isThing(author)) return []
    const named = textOf(author, 'name') ?? textOf(byId.get(textOf(author, '@id') ?? ''), 'name')
    return named === undefined ? [] : namesIn(named)
  })
}

function visibleAuthors(page: PageDocument): readonly string[] {
  for (const selector of authorElements) {
    const found = page.querySelectorAll(selector).filter((element) => !isAside(element))
    const names = found
      .slice(0, 4)
      .map((element) => element.getAttribute('content') ?? wordsOf(element))
      .filter((words) => words.length <= 120)
      .flatMap(namesIn)
    if (names.length > 0) return names.slice(0, 4)
  }
  return []
}

const by =
  /^(?:by|von|par|por|di|door|autor(?:in|a|es)?|auteurs?|author|text|texte|written by|posted by|published by|автор|текст|作者|记者)[\s:：]+/iu

/** A short line that begins as a byline does. */
function bylineIn(page: PageDocument): readonly string[] {
  for (const element of page.body.querySelectorAll('p, span, div, address, em, i, small, strong, h4, h5, a, li, td')) {
    const words = element.children.length > 6 ? '' : wordsOf(element)
    if (words.length < 6 || words.length > 80 || !by.test(words)) continue
    const names = namesIn(words)
    if (
      names.length > 0 &&
      names.every((name) => /^\p{Lu}\S*(?: \S+){0,2} \p{Lu}\S*$|^[\p{Script=Han}·]{2,8}$/u.test(name)) &&
      !isAside(element)
    )
      return names
  }
  return []
}

const notNames =
  /https?:|www\.|^@|^\d+$|^(?:admin|administrator|guest|gast|author|autor|no author|unknown|none|null|undefined|false)$/i

/** The names in the words of a byline, without its trimmings. */
export function namesIn(words: string): readonly string[] {
  if (/^\s*(?:https?:|www\.|@)/.test(words)) return []
  const bare = words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(by, '')
    .replace(by, '')
    .replace(/\s*[|•·–—(@].*$|\s+-\s.*$/u, '')
    .replace(/,?\s*(?:on|am|le|el|вчера|updated|published|veröffentlicht)?\s*\d.*$/iu, '')
  return bare
    .split(/\s*[;&]\s*|\s*,\s*|\s+(?:and|und|et|y|e|и|i)\s+/u)
    .map((name) => name.replaceAll(/^[\s:.,-]+|[\s:,-]+$/gu, ''))
    .filter((name) => name.length > 1 && name.length <= 60 && /\p{L}/u.test(name) && !notNames.test(name))
}
