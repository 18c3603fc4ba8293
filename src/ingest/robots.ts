/** Whether a site's robots.txt lets us read a page of the site, by the page's address. */
export type Allows = (url: string) => boolean

type Rule = { readonly path: string; readonly allows: boolean }

/** How we are named in a robots.txt, in small letters. */
const us = 'dateline'
/** What comes after this much of a robots.txt need not be read (RFC 9309, 2.5); in bytes. */
export const longestRobots = 500 * 1024
/** A file of this size has no more rules, unless it is made to keep us busy: then the first of them hold. */
const mostRules = 10_000
/** Of a longer path the beginning is looked at; publishers' paths have some hundred characters. */
const longestPath = 2_048

/**
 * Reads a robots.txt as RFC 9309 has it: the groups that name us, or else those for everybody; of the rules that match the longest
 * counts, and of two as long the one that allows. Takes time that grows with the file alone, whatever is in it, and so does asking.
 */
export function readRobots(text: string): Allows {
  const rules = rulesForUs(Buffer.from(text).toString('utf8', 0, longestRobots))
  return (url) => {
    const { pathname, search } = new URL(url)
    const path = inOneSpelling(`${pathname}${search}`.slice(0, longestPath))
    const found = rules.find((rule) => matches(rule.path, path))
    return found === undefined || found.allows
  }
}

// The rules that count for us, the one that decides first. A group begins with one user agent or several, and ends where the next begins.
function rulesForUs(text: string): readonly Rule[] {
  const [ours, everybodys]: readonly [Rule[], Rule[]] = [[], []]
  let [isNamed, namesUs, namesAll, inRules] = [false, false, false, true]
  for (const [, field = '', value = ''] of text.matchAll(/^[^\S\r\n]*([A-Za-z-]+)[^\S\r\n]*:([^\r\n#]*)/gmu)) {
    const about = field.toLowerCase()
    if (about === 'user-agent') {
      if (inRules) [namesUs, namesAll, inRules] = [false, false, false]
      const name = value.trim().toLowerCase()
      namesUs ||= name.split('/', 1)[0]?.trim() === us
      namesAll ||= name === '*'
      isNamed ||= namesUs
    } else if (about === 'allow' || about === 'disallow') {
      inRules = true
      const path = inOneSpelling(value.trim().slice(0, longestPath)).slice(0, longestPath)
      if (path === '') continue
      const rule = { path, allows: about === 'allow' }
      if (namesUs && ours.length < mostRules) ours.push(rule)
      if (namesAll && everybodys.length < mostRules) everybodys.push(rule)
    }
  }
  const rules = isNamed ? ours : everybodys
  return rules.toSorted(
    (one, other) => other.path.length - one.path.length || Number(other.allows) - Number(one.allows),
  )
}

// Piece by piece between the wildcards, each where it stands first: what fails so fails in every other way too.
function matches(rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$')
  const [first = '', ...pieces] = (isWhole ? rule.slice(0, -1) : rule).split(/\*+/)
  if (!path.startsWith(first)) return false
  if (pieces.length === 0) return !isWhole || path.length === first.length
  const last = isWhole ? (pieces.pop() ?? '') : ''
  let at = first.length
  for (const piece of pieces) {
    const found = path.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}

// Letters beyond ASCII may stand as they are or escaped, and escapes in both cases.
function inOneSpelling(path: string): string {
  return path
    .toWellFormed()
    .replaceAll(/[^\x21-\x7e]+/gu, encodeURIComponent)
    .replaceAll(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase())
}
