// A few words of which none joins another clause.
const few = (most: number) => `(?:\\s+(?!(?:и|а|но)\\s)[\\p{L}\\p{N}-]+){0,${most}}?`
const written =
  '(?:письм|записк|телеграмм|сообщени|ответ|послани|открытк|предупреждени|смс|стих|пословиц|поговорк|строк|цитат|фраз)\\p{L}*'
const proverb = '(?:стих|пословиц|поговорк|псал|молитв|песн|лозунг)\\p{L}*'
const hear = '(?:(?:у|вы|про)?слыша|(?:вы|про)слуша)(?:л[аи]?|ет|ют)'
const hears = '(?:услыш|слыш|выслуш)(?:ит|ат)'
const receive = 'получ(?:ил[аи]?|ит|ает|ают|ал[аи]?)'
const read = '(?:прочел|прочла|прочли|прочитал[аи]?|зачитал[аи]?|вычитал[аи]?|читал[аи]?|читает)'
const recite = `(?:${read}|процитировал[аи]?|цитирует|цитировал[аи]?|привел[аи]?|вспомнил[аи]?|напомнил[аи]?)`
const called = '(?:назван|прозван|окрещен|охарактеризован|описан|обвинен|заклеймен|объявлен)(?:[аоы]|н\\p{L}+)?'
const accused = 'обвин(?:ил[аи]?|или|яли|яют|яет|ял[аи]?)'

/** Where words come to the one who is the subject, or from another's writing, right before a quotation. */
const leading: readonly RegExp[] = [
  // услышал от Садырова: · выслушал Садырова:
  new RegExp(`(?<!\\p{L})(?:${hear}|${hears})${few(5)}\\s*:?\\s*$`, 'u'),
  // получил письмо:
  new RegExp(`(?<!\\p{L})${receive}${few(3)}\\s+${written}${few(4)}\\s*:\\s*$`, 'u'),
  // процитировал старую пословицу:
  new RegExp(`(?<!\\p{L})${recite}${few(3)}\\s+${proverb}${few(3)}\\s*:\\s*$`, 'u'),
  // был назван Садыровым · обвинён в словах
  new RegExp(`(?<!\\p{L})${called}${few(5)}\\s*:?\\s*$`, 'u'),
  new RegExp(`(?<!\\p{L})${accused}${few(3)}\\s+в\\s+словах\\s*:?\\s*$`, 'u'),
]

/** The same, right behind a quotation. */
const following: readonly RegExp[] = [
  // — услышал Каримов от Садырова
  new RegExp(`^[\\s,—–-]*(?:\\p{L}+\\s+){0,2}?${hear}(?!\\p{L})`, 'u'),
  // — прочёл Каримов в письме Садырова
  new RegExp(`^[\\s,—–-]*${read}${few(3)}\\s+в\\s+(?:\\p{L}+\\s+){0,2}?${written}\\s+\\p{L}`, 'u'),
]

// A wish, a refusal or a lack before an infinitive: nothing was said.
const unrealised =
  '(?:отказа(?:л(?:ся|ась|ись)|лся)|отказыва(?:ется|ются)|мог(?:ла|ли)?\\s+бы|не\\s+(?:с?мог(?:ла|ли)?|может|могут|сможет|хоте\\p{L}+|хочет|хотят|стал[аи]?|станет|станут|решил\\p{L}*|успел[аи]?|будет|будут|собира\\p{L}+)|хотел[аи]?(?:\\s+бы)?|хочет|хотят|забыл[аи]?|собира(?:л(?:ся|ась|ись)|ется|ются)|планиру(?:ет|ют)|намерен[аы]?|долж(?:ен|на|ны)|побоял(?:ся|ась|ись)|постеснял(?:ся|ась|ись))'
const unsaid = new RegExp(
  `(?<!\\p{L})${unrealised}${few(2)}\\s+(?:сказать|говорить|заявить|ответить|написать|объявить|произнести|добавить|признать|признаться|назвать)${few(3)}\\s*[:,]?\\s*$`,
  'u',
)

/** «услышал от Садырова: „…“», «был назван „…“», «отказался сказать: „…“»: words that the subject takes in, reads out or never said. */
export function isPassedOn(before: string, after: string): boolean {
  return leading.some((form) => form.test(before)) || following.some((form) => form.test(after)) || unsaid.test(before)
}
