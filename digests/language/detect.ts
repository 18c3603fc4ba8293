import { vocabularies } from './vocabularies.ts'

/** Enough to tell languages apart; the rest of a long text adds nothing. */
const sampleLength = 2_000
/** In words: a shorter text shows its script, and not which of the script's languages it is in. */
const leastWords = 15
/** More words than this hold a letter of the language's own; names of its speakers in a Russian text are fewer. */
const ownShare = 0.15

// Letters that Russian has not, by the languages that write with them; the first that fits.
const cyrillic: readonly (readonly [string, RegExp])[] = [
  ['sr', /[ђјљњћџ]/u],
  ['kk', /[әғқңөұүһ]/u],
  ['tg', /[ӣӯҷҳ]/u],
  ['uk', /[іїєґ]/u],
]

const set = (words: string) => new Set(words.split(' '))

// The words of grammar that stand most often in the languages of the Latin script, and not in English.
const latin: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'de',
    set(
      'der die und den von das mit dem ist des auf für im sich nicht eine ein zu auch als wird nach einer bei sie er',
    ),
  ],
  ['fr', set('le la les de des et du en un une est que dans pour qui sur au par plus pas avec ce il elle se sont aux')],
  ['es', set('el la los las de del y en que un una por con para se su al es como más pero lo este ha')],
  ['it', set('il la di che e un una in per del della con non sono si da al i le gli nel più anche dei')],
  ['pt', set('o a os as de do da e em que um uma para com não se por no na dos ao mais foi')],
  ['tr', set('ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne en var ama ise dedi göre yeni')],
  ['nl', set('de het een en van in is dat op te zijn met voor niet aan er die ook om maar door bij')],
  ['pl', set('i w na z się nie do to że jest o po od za przez jak dla oraz przy są ten był')],
  ['uz', set('va bilan uchun bu bir ham edi esa deb lekin haqida keyin boʻyicha oʻz yil boʼyicha')],
]

/**
 * The BCP 47 tag of the language a text is written in: by its script, then by letters and by the most frequent words. A
 * text of few words is taken for the language of its script that is supported: Latin for English, Cyrillic for Russian.
 * "und" for a script of which nothing is known. One Han character says about as much as three letters.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, sampleLength)
  const count = (script: RegExp) => sample.match(script)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const counts = {
    latin: count(/\p{Script=Latin}/gu),
    cyrillic: count(/\p{Script=Cyrillic}/gu),
    han: 3 * count(/\p{Script=Han}/gu),
    kana: 3 * count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/\p{Script=Hangul}/gu),
  }
  const known = counts.latin + counts.cyrillic + (counts.han + counts.kana) / 3 + counts.hangul
  if (2 * (letters - known) > letters) return 'und'
  if (counts.hangul > Math.max(counts.latin, counts.cyrillic, counts.han)) return 'ko'
  if (counts.han + counts.kana > Math.max(counts.latin, counts.cyrillic))
    return counts.kana > 0.2 * counts.han ? 'ja' : 'zh'
  const words = sample.toLowerCase().match(/[\p{L}\p{M}ʻʼ]+/gu) ?? []
  if (counts.cyrillic > counts.latin) return words.length < leastWords ? 'ru' : ofCyrillic(words)
  return words.length < leastWords ? 'en' : ofLatin(words)
}

function ofCyrillic(words: readonly string[]): string {
  const found = cyrillic.find(([, own]) => words.filter((word) => own.test(word)).length > ownShare * words.length)
  return found?.[0] ?? 'ru'
}

function ofLatin(words: readonly string[]): string {
  const shareOf = (frequent: ReadonlySet<string>) => words.filter((word) => frequent.has(word)).length
  const english = shareOf(vocabularies.en.stopWords)
  const [best, most] = latin
    .map(([tag, frequent]) => [tag, shareOf(frequent)] as const)
    .reduce<readonly [string, number]>((a, b) => (b[1] > a[1] ? b : a), ['en', 0])
  return most > english && most > words.length * 0.05 ? best : 'en'
}
