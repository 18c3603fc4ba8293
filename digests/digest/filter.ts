import type { Article } from '../article/article.ts'

type Wishes = { readonly include: readonly string[]; readonly exclude: readonly string[] }

/** Keeps articles that hold one of the wanted words, where there are any, and none of the unwanted. Words are whole words, in any case. */
export function filterOf({ include, exclude }: Wishes): (article: Pick<Article, 'title' | 'text'>) => boolean {
  if (include.length === 0 && exclude.length === 0) return () => true
  const wanted = include.map(wholeWord)
  const unwanted = exclude.map(wholeWord)
  return ({ title, text }) => {
    const told = `${title}\n${text}`
    return (wanted.length === 0 || wanted.some((word) => word.test(told))) && !unwanted.some((word) => word.test(told))
  }
}

// Chinese is written without spaces, so a word of it has no boundary.
function wholeWord(word: string): RegExp {
  const literal = word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  const letters = String.raw`[\p{L}\p{N}]`
  const boundary = /\p{Script=Han}/u.test(word) ? '' : `(?<!${letters})`
  const end = boundary === '' ? '' : `(?!${letters})`
  return new RegExp(`${boundary}${literal}${end}`, 'iu')
}
