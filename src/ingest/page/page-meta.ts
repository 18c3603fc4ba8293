import type { PageDocument } from './dom.ts'

/** A page's `<meta>` contents by name, property or itemprop, in lower case and with dots for colons. */
export type PageMeta = ReadonlyMap<string, readonly string[]>

export function readMeta(page: PageDocument): PageMeta {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? ''
    if (content === '') continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const names = element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []
      for (const name of names) {
        const key = name.replaceAll(':', '.')
        meta.set(key, [...(meta.get(key) ?? []), content])
      }
    }
  }
  return meta
}

/** The contents under the names, in the names' order. */
export const contentsOf = (meta: PageMeta, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => meta.get(name) ?? [])
