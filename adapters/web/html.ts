import { html as template } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page. */
export type Html = HtmlEscapedString

/** Puts a piece of a page together; text put into it is escaped. Nothing put into it may be a promise, so that it is there at once. */
export function html(strings: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const made = template(strings, ...values)
  if (made instanceof Promise) throw new TypeError('a piece of the page waits for something')
  return made
}
