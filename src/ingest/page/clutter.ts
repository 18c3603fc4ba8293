import { labelsOf, type PageDocument, type PageElement } from './dom.ts'
import { measure, type Sizes } from './sizes.ts'

/** What never holds an article's words. How a character is read (`rt`) is a help beside it. */
const never =
  'script, style, noscript, template, link, iframe, object, embed, svg, button, input, select, textarea, dialog, audio, video, canvas, figcaption, rt, rp'
/** What stands around an article by its kind, unless its makers left it open and the article is inside. */
const around =
  'nav, footer, aside, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"], [role="alert"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="toolbar"]'

/** Labels of what is never the article, of what may be its lead or its frame, and of what is clutter only when it is brief. */
const labels = {
  strong: new RegExp(
    `^(?:${[
      '(?:.*[-_])?(?:share|sharing|shares|socials?|social-?media|sns|addthis|sharedaddy|related(?:-?\\w+)?|recommend(?:ed|ations?|ation)?|recommended-?\\w*|newsletter|subscri(?:be|ption)|comments?|commentlist|comment-?form|disqus\\w*|respond',
      'breadcrumbs?|cookies?|consent|gdpr|popup|modal|overlay|outbrain|taboola|navi?|navigation|navbar|menu|login|signup|most-?(?:read|popular|viewed)|popular|trending|toolbar|tooltip|pager|pagination|paginator',
      'screen-reader-text|visually-?hidden|sr-only|author-?(?:bio|box|info|card)|about-?(?:the-?)?author|tag-?(?:list|cloud|links)|tags|post-?tags|jp-relatedposts|read-?(?:more|next|also)|see-?also|more-?(?:news|stories|articles|from|on)|also-?read|subnav|masthead|kommentare?|verwandte\\w*|empfehlung\\w*|weitere\\w*|relacionad[oa]s?|articles?-lies)(?:[-_](?!(?:content|body|text|article|main|page)).*)?',
    ].join('|')})$`,
    'i',
  ),
  weak: /^(?:.*[-_])?(?:sidebar|aside|widget|teasers?|promo|promotion|sponsor(?:ed)?|ad-?(?:container|slot|wrapper|box)|banner|paywall|keywords|footer|skip|toc|table-of-contents|follow|foot|info-?box|box|list|download|contact|kontakt|werbung|anzeige|publicidad)(?:[-_].*)?$/i,
  brief:
    /^(?:.*[-_])?(?:caption|caption-text|byline|credits?|credito|copyright|print|print-?button|drucken|ratings?|likes?|meta|postmeta|postmetadata|timestamp|dateline|date|datum|fecha|ads?|advert(?:s|isements?)?|notice|disclaimer|reading-?time|author|autor|source)(?:[-_]\w+)?$/i,
} as const

/** An element that holds more of the page's paragraphs than this is the page, whatever it is called. */
const largestShare = { strong: 0.5, weak: 0.15, brief: 0.1 } as const
/** Lists of other articles are links; a lead or a frame is mostly words. */
const linkShare = 0.4
/** Captions, bylines and dates have few words; a longer element of such a name is a part of the article. */
const briefLetters = 300

/** Takes out of a page what stands around articles. Elements are judged by their kind and by what their makers call them. */
export function removeClutter(page: PageDocument): void {
  for (const element of page.querySelectorAll(never)) element.remove()
  // An element is judged before those inside it, so what goes meanwhile changes no size that is still asked for.
  const before = measure(page.body)
  const whole = before(page.body).inParagraphs
  for (const element of page.body.querySelectorAll(around))
    if (before(element).inParagraphs <= whole * largestShare.strong) element.remove()
  const after = measure(page.body)
  for (const element of page.body.querySelectorAll(
    'div, section, ul, ol, p, span, table, header, form, figure, a, dl, h2, h3, h4, h5, h6, li, small',
  )) {
    const sizes = after(element)
    const clutter = clutterOf(element, sizes)
    if (clutter !== undefined && sizes.inParagraphs <= whole * largestShare[clutter]) element.remove()
  }
}

const asides = new WeakMap<PageElement, boolean>()

/** True within lists of other articles, menus, comments and the like, where names and dates are not the article's. Not for a tree that changes. */
export function isAside(element: PageElement): boolean {
  // Many elements share what is around them: each of those is judged once.
  const path: PageElement[] = []
  let node: PageElement | null = element
  let found: boolean | undefined
  while (node !== null && found === undefined) {
    path.push(node)
    found = asides.get(node) ?? asideByItself(node)
    node = node.parentNode
  }
  for (const one of path) asides.set(one, found ?? false)
  return found ?? false
}

/** Whether an element says that it is aside or that it is not; undefined when what is around it decides. */
function asideByItself(element: PageElement): boolean | undefined {
  const name = element.localName ?? 'html'
  if (/^(?:article|main|body|html)$/.test(name)) return false
  if (name === 'aside' || name === 'nav' || ownLabels(element).some((label) => asideLabel.test(label))) return true
  return name === 'footer' ? element.closest('article') === null : undefined
}

const asideLabel =
  /^(?:.*[-_])?(?:sidebar|teasers?|latest|ticker|related(?:-?\w+)?|recommend(?:ed|ations?)|comments?|commentlist|comment-\w+|respond|menu|nav|navigation|navbar|popular|most-?(?:read|popular|viewed)|trending|breadcrumbs?|newsletter|jp-relatedposts|widget[-_]\w+|\w+[-_]widget)$/i

function ownLabels(element: PageElement): readonly string[] {
  const names = labelsOf(element).split(/\s+/)
  // Frames say what they have, posts name their tags.
  return names.filter((name) => !/(?:^|[-_])(?:has|with|no|without|is|not|tag|category)[-_]/i.test(name))
}

// A selector would be read anew for each element.
const isArticleByKind = (element: PageElement): boolean =>
  /^(?:article|main|body)$/.test(element.localName) ||
  (element.getAttribute('itemprop') ?? '').split(/\s+/).includes('articleBody')

function clutterOf(element: PageElement, { letters, inLinks }: Sizes): 'strong' | 'weak' | 'brief' | undefined {
  if (/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '')) return 'strong'
  if (isArticleByKind(element)) return undefined
  const own = ownLabels(element)
  if (own.some((name) => labels.strong.test(name))) return 'strong'
  if (own.some((name) => labels.brief.test(name)) && letters <= briefLetters) return 'brief'
  return own.some((name) => labels.weak.test(name)) && inLinks / Math.max(1, letters) >= linkShare ? 'weak' : undefined
}
