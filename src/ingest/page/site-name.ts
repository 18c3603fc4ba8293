/** Letters and digits only, in lower case, a space between words. */
export const plainWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** True when words are a site's name, or the one begins with the other: "The Inland Post" and "inlandpost" are not told apart. */
export function isNameOf(words: string, siteName: string): boolean {
  const [a, b] = [words, siteName].map((name) =>
    plainWords(name)
      .replaceAll(' ', '')
      .replace(/^the(?=.{4})/, ''),
  )
  if (a === undefined || b === undefined || a === '' || b === '') return false
  return a === b || (b.length > 3 && a.startsWith(b)) || (a.length > 3 && b.startsWith(a))
}
