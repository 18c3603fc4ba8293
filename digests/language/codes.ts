import { fold } from './fold.ts'

const locales = ['en', 'ru', 'zh'] as const
const styles = ['long', 'short'] as const
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')

/** Two letters for a country or a language that a person named: `kz`, `Kazakhstan`, `Казахстан` or `哈萨克斯坦`. Names are those of Unicode's CLDR in the languages of the labels. Undefined for what names none. */
export function codeOf(kind: 'region' | 'language', typed: string): string | undefined {
  if (/^[a-z]{2}$/i.test(typed)) return canonical(kind, typed)
  codes ??= { region: codesByName('region'), language: codesByName('language') }
  return codes[kind].get(fold(typed))
}

/** Made when the first name is typed: it takes some milliseconds, and most write the code. */
let codes: { readonly [kind in 'region' | 'language']: ReadonlyMap<string, string> } | undefined

function codesByName(kind: 'region' | 'language'): ReadonlyMap<string, string> {
  const names = locales.flatMap((locale) =>
    styles.map((style) => new Intl.DisplayNames(locale, { type: kind, style, fallback: 'none' })),
  )
  const found = new Map<string, string>()
  for (const first of letters)
    for (const second of letters) {
      const code = canonical(kind, first + second)
      if (code === undefined) continue
      for (const name of names.map((one) => one.of(code))) if (name !== undefined) found.set(fold(name), code)
    }
  return found
}

const named = {
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
} as const

// UK is GB, and codes of the past are what their countries became.
function canonical(kind: 'region' | 'language', code: string): string | undefined {
  const known = kind === 'region' ? new Intl.Locale(`und-${code}`).region : new Intl.Locale(code).language
  return known !== undefined && named[kind].of(known) !== undefined ? known : undefined
}
