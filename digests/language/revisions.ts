import type { KnownLanguage } from './known.ts'

/** The words by which a report says that a figure given before was wrong. Verbs that also introduce speech («уточнили в ведомстве») are none by themselves. */
export const revisions: { readonly [language in KnownLanguage]: RegExp } = {
  en: /(?<!\p{L})(?:revis(?:ed|es|ing)|correct(?:ed|s|ing)|lower(?:ed|s|ing)|recount(?:ed|s)?|counted twice|fewer than (?:first|previously|earlier|initially))(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:скорректир|пересмотрел|пересчит|исправил|по уточн[её]нн|уточнил\p{L}* (?:данные|числ|количеств)|снизил\p{L}* (?:данные|числ|количеств|оценк))/iu,
  zh: /更正|修正|下调|核减|重新统计/u,
}
