const cyrillic: { readonly [letter: string]: string } = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Spellings of one sound in Latin letters, so that they meet in one. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/j(?=[aeiou])/g, 'zh'],
  [/g(?=[ei])/g, 'zh'],
]

/**
 * The consonants of a name, by which "Nargiza Yusupova" and "Наргиза Юсупова" meet: Cyrillic is written in Latin letters, spellings
 * of one sound are folded, vowels and doubled letters fall away. Empty for other scripts and for names of fewer than three consonants.
 */
export function skeletonOf(name: string): string {
  const latin = Array.from(
    name
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/(?<=[a-z])\p{M}/gu, '')
      .normalize('NFC'),
    (letter) => cyrillic[letter] ?? letter,
  ).join('')
  if (!/^[a-z'’-]+$/.test(latin)) return ''
  const folded = sounds.reduce((word, [spelling, sound]) => word.replaceAll(spelling, sound), latin)
  const consonants = folded.replaceAll(/[aeiouy'’-]/g, '').replaceAll(/(.)\1+/g, '$1')
  return consonants.length < 3 ? '' : consonants
}
