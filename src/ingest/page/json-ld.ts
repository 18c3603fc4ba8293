import { parsePage, wordsOf, type PageDocument } from './dom.ts'

/** One thing of a page's JSON-LD, its fields unchecked. */
export type Thing = { readonly [field: string]: unknown }

/** A page with more things than these lists its whole site. */
const thingLimit = 2_000
const depthLimit = 12

/** The things that a page's JSON-LD describes, the outermost first; scripts that cannot be read are passed over. */
export function thingsOf(page: PageDocument): readonly Thing[] {
  const things: Thing[] = []
  const collect = (value: unknown, depth: number): void => {
    if (depth > depthLimit || things.length >= thingLimit) return
    if (Array.isArray(value)) for (const item of value) collect(item, depth + 1)
    else if (isThing(value)) {
      if (value['@type'] !== undefined || value['@id'] !== undefined) things.push(value)
      for (const [field, inner] of Object.entries(value))
        if (typeof inner === 'object' && field !== '@context') collect(inner, depth + 1)
    }
  }
  for (const script of page.querySelectorAll('script[type*="ld+json"]'))
    collect(parseLoosely(script.textContent ?? ''), 0)
  return things
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** True when the thing's type, or one of its types, ends with one of `types` (`NewsArticle` ends with `Article`). */
export function isOfType(thing: Thing, types: RegExp): boolean {
  return [thing['@type']].flat().some((type) => typeof type === 'string' && types.test(type))
}

/** A field's text, trimmed and with its entities read, or undefined. */
export function textOf(thing: Thing | undefined, field: string): string | undefined {
  const value = [thing?.[field]].flat()[0]
  const text = isThing(value) ? value['@value'] : value
  return typeof text === 'string' && text.trim() !== '' ? withEntitiesRead(text.trim()) : undefined
}

// Templates that escape for HTML escape in scripts too, where nobody reads it back.
const withEntitiesRead = (text: string): string =>
  /&#?\w+;/.test(text) ? wordsOf(parsePage(`<p>${text}</p>`).body) : text

/** Publishers' templates leave line breaks in strings, comments, and commas after the last item. */
function parseLoosely(json: string): unknown {
  const bare = json.replaceAll(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/g,
    '',
  )
  const repaired = (): string =>
    bare
      .replaceAll(/[\u0000-\u001F]+/g, ' ')
      .replaceAll(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '')
  return parse(bare) ?? parse(repaired())
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
