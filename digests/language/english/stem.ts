/** A stem shorter than this would fold words that have nothing in common. */
const shortestStem = 3

/** What the inflections of an English word share: "adopted" and "adopts". `word` is lower-cased. */
export function englishStem(word: string): string {
  const singular = word
    .replace(/['’]s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=[^aiou]s|x|ch|sh)es$|(?<=[^su])s$/, '')
  const bare = singular.replace(/(?:ing|ed|ly|er|ment|ation|ion)$/, '')
  if (bare === singular || bare.length < shortestStem || !/[aeiouy]/.test(bare)) return withoutSilentE(singular)
  return withoutSilentE(bare.replace(/([bdfgmnprt])\1$/, '$1'))
}

function withoutSilentE(word: string): string {
  return word.length > shortestStem + 1 ? word.replace(/[ey]$/, '') : word
}
