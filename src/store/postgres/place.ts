/** An address in words, without its secrets. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `PostgreSQL ${host}${pathname}`
}
