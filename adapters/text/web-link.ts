/** Where an address from a stranger really leads. */
export type WebLink = { readonly url: string; readonly host: string }

/**
 * Reads an address as a browser would. The host of `https://good.example@bad.example` is `bad.example`, and one that
 * only looks like another comes in its ASCII form. Undefined when it is none, not of the web, or longer than `limit`.
 */
export function toWebLink(address: string, limit: number): WebLink | undefined {
  const url = URL.parse(address.trim())
  if (url === null || !(url.protocol === 'https:' || url.protocol === 'http:')) return undefined
  // Neither closes a link in Slack's or Discord's markup once they are percent-encoded.
  const href = url.href.replace(/[|()<>\\]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return href.length <= limit ? { url: href, host: url.host } : undefined
}
