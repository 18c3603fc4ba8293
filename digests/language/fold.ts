/** A text as it is compared: without case, diacritics and the marks that join names; ё as е. Not for showing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’ʼ`´]/g, '')
    .replaceAll(/[-‐‑–·・]/g, ' ')
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text as they are searched: folded, and Chinese cut into words. */
export function searchWordsOf(text: string): readonly string[] {
  return [...segmenter.segment(fold(text))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
}
