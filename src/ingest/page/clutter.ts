import { labelsOf, wordsOf, type PageDocument, type PageElement } from './dom.ts'

/** What never holds an article's words. */
const never =
  'script, style, noscript, template, link, iframe, object, embed, svg, nav, button, input, select, textarea, dialog, audio, video, canvas, [hidden], [aria-hidden="true"], [role="navigation"], [role="dialog"], [role="alert"], [role="complementary"], [role="banner"], [role="contentinfo"], [role="search"], [role="toolbar"], figcaption, footer, aside'

const clutterWords =
  /(?:^|[\s_-])(?:share|sharing|shares|social|socials|sns|related|recommend(?:ed|ation|ations)?|newsletter|subscribe|subscription|comments?|disqus|respond|breadcrumbs?|sidebar|widget|teasers?|promo|sponsor(?:ed)?|advert(?:s|isement)?|ads?|banner|cookie|consent|gdpr|popup|modal|overlay|paywall|tags?|taglist|keywords|pagination|pager|byline|author-?(?:bio|box|info)|about-?author|credits?|copyright|caption|most-?read|popular|trending|toolbar|print|outbrain|taboola|nav|navigation|menu|login|signup|footer|skip|hidden|screen-reader-text|visually-hidden|sr-only|toc|rating|likes?|follow)(?:$|[\s_-])/i

/** An element that holds more of the page's words than this is the page, whatever it is called. */
const largestShare = 0.4

/** Takes out of a page what stands around articles. Elements are judged by their kind and by what their makers call them. */
export function removeClutter(page: PageDocument): void {
  for (const element of page.querySelectorAll(never)) element.remove()
  const whole = wordsOf(page.body).length
  for (const element of page.body.querySelectorAll(
    'div, section, ul, ol, p, span, table, header, form, figure, a, dl, h2, h3, h4',
  )) {
    if (isClutter(element) && wordsOf(element).length <= whole * largestShare) element.remove()
  }
}

function isClutter(element: PageElement): boolean {
  return (
    /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '') ||
    clutterWords.test(labelsOf(element))
  )
}
