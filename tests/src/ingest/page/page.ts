import type { PageArticle } from '../../../../src/ingest/page/page-article.ts'
import { readPage } from '../../../../src/ingest/page/read-page.ts'

export const address = 'https://www.inlandpost.example/world/2031/tunnel'

/** Reads a page of UTF-8 that an invented newspaper served. */
export const read = (html: string, url = address): Promise<PageArticle> =>
  readPage({ bytes: new TextEncoder().encode(html), url, contentType: 'text/html' })

/** Paragraphs as long as an article's. */
export const story = [
  'The tunnel under the Orla pass opened on Tuesday after nine years of work, the valley council said, and the first train took eleven minutes.',
  'Engineers from three valleys had drilled through granite, water and a seam of salt that no map had shown, and two of them stayed for the ride.',
  'Councillor Mira Dovan told the crowd at the portal that the toll would stay where it was until the spring, when the council meets again.',
  'Farmers on the eastern side expect to bring their cheese to the market in Harven an hour earlier, and the school bus will no longer cross the pass.',
] as const

export const paragraphs = story.map((words) => `<p>${words}</p>`).join('\n')

/** A page with `head` and an article under the headline; `around` stands after the article. */
export const page = (head: string, around = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><main><article><h1>Tunnel opens under the Orla pass</h1>${paragraphs}</article>${around}</main></body></html>`
