/**
 * A name as it is compared: without case, diacritics and apostrophes, ё as е, hyphens and dots as spaces. Chinese keeps its
 * signs, and loses the middle dots of transliteration.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('й', 'ј')
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’‘ʻʼ`´]/gu, '')
    .replaceAll('ј', 'й')
    .replaceAll(/[\p{Pd}.,_\s]+/gu, ' ')
    .replaceAll(/(?<=\p{Script=Han})[·•・‧∙]|[·•・‧∙](?=\p{Script=Han})/gu, '')
    .trim()
}

/** The words of a name as they are compared. */
export function foldedWords(name: string): readonly string[] {
  const folded = foldName(name)
  return folded === '' ? [] : folded.split(' ')
}
