import { isPassedOn } from './passed-on.ts'

const claims =
  '(?:утверждени|обвинени|слух|домысл|заявлени|слова|словам|словах|сообщени|критик|верси|миф|мнени|предположени|тезис)\\p{L}*'
const opposed =
  '(?:отверг|отвергл|отверга|опроверг|опроверга|отрица|отмел|отмёл|отмета|оспор|оспарива|раскритиков|критику|осуд|осужда|прокомментир|высмея|не согласил|назвал|подтверд)\\p{L}*'
const claimed = new RegExp(`(?<!\\p{L})${claims}(?:\\s+\\p{L}+){0,3}?(?:\\s+о\\s+том)?,\\s+(?:что|будто)\\s+$`, 'u')
const rejecting = new RegExp(`(?<!\\p{L})${opposed}`, 'u')

const answering =
  '(?:поддержал|одобр|ответил|отреагиров|рассмеял|усмехнул|обидел|возмутил|удивил|обвин|напомн|в ответ на|в отношении)\\p{L}*'
const quotedNoun =
  '(?:слова(?:м|х|ми)?|высказывани\\p{L}+|утверждени\\p{L}+|заявлени\\p{L}+|фраз(?:а|у|ы|е|ой)|реплик(?:а|у|и|е|ой)|призыв\\p{L}*|обещани\\p{L}+|упр[её]к\\p{L}*|цитат\\p{L}+)'
const answered = new RegExp(
  `(?<!\\p{L})(?:${opposed.replace('|назвал|подтверд', '')}|${answering})\\s+(?:(?!со?\\s|сво)\\p{L}+\\s+){0,3}?${quotedNoun}(?:\\s+\\p{L}+){0,4}\\s*:?\\s*$`,
  'u',
)

/** «отверг утверждение, что „…“», «слова А о том, что „…“, Б назвал ложью»: words of others, of which the subject only speaks. */
export function isOthersClaim(before: string, after: string): boolean {
  const lower = before.toLowerCase()
  const behind = after.toLowerCase()
  if (isPassedOn(lower.replaceAll('ё', 'е'), behind.replaceAll('ё', 'е'))) return true
  if (answered.test(lower)) return true
  return claimed.test(lower) && (rejecting.test(lower) || rejecting.test(behind))
}
