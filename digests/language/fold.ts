import { onceEachText } from '../once-each.ts'

// Of these letters and signs none has a diacritic but ё, and most names have no others.
const plain = /^[a-zа-яё0-9\u4e00-\u9fff\s'`.,_-]*$/

/**
 * A text as it is compared, not as it is shown: without case, diacritics and apostrophes, ё as е, hyphens and full stops as spaces. Chinese keeps its
 * signs, and loses the middle dots of transliteration.
 */
export const fold = onceEachText((text: string): string => {
  const lower = text.toLowerCase()
  if (plain.test(lower))
    return lower
      .replaceAll('ё', 'е')
      .replaceAll(/['`]/g, '')
      .replaceAll(/[-.,_\s]+/g, ' ')
      .trim()
  return (
    lower
      // й is a letter of its own, not и with a mark.
      .replaceAll('й', 'ј')
      .normalize('NFKD')
      .replaceAll(/\p{M}|['’‘ʻʼ`´]/gu, '')
      .replaceAll('ј', 'й')
      .replaceAll(/[\p{Pd}.,_\s]+/gu, ' ')
      .replaceAll(/(?<=\p{Script=Han})[·•・‧∙]|[·•・‧∙](?=\p{Script=Han})/gu, '')
      .trim()
  )
})

/** The words of a name as they are compared. */
export function foldedWords(name: string): readonly string[] {
  const folded = fold(name)
  return folded === '' ? [] : folded.split(' ')
}

/** Whether each typed word begins a word of a text, in any order; Chinese, which has no spaces, whether it stands in it. Nothing typed begins all. */
export function beginsWords(typed: string, text: string): boolean {
  const folded = fold(text)
  const words = folded.split(/[^\p{L}\p{N}]+/u)
  return foldedWords(typed).every((begun) =>
    /\p{Script=Han}/u.test(begun) ? folded.includes(begun) : words.some((word) => word.startsWith(begun)),
  )
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text as they are searched: folded, and Chinese cut into words. */
export function searchWordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .flatMap((run) => {
      if (plainWord.test(run)) return [run]
      return plainRun.test(run) ? (run.match(plainWords) ?? []) : segmentsOf(run)
    })
}

// No word reaches across a space, and among these letters and signs it takes no dictionary to find its ends: segmenting takes ten times as long.
const plainWord = /^[a-z0-9а-я]+$/
const plainRun = /^[a-z0-9а-я"“”«»()!?…]*$/
const plainWords = /[a-z0-9а-я]+/g

function segmentsOf(run: string): readonly string[] {
  return [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment)
}
