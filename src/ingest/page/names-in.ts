const by =
  /^(?:by|von|par|por|di|door|autor(?:in|a|es|en)?|auteurs?|author|texte?|texto|escribe|(?:written|posted|published|veröffentlicht|geschrieben|verfasst|artikel|beitrag|publicado|escrito|rédigé|publié) (?:by|von|por|par)|text (?:und|&) (?:fotos?|bilder)|redaktion:|автор|текст|作者|记者|責任編輯|责任编辑|编辑)[\s:：]+/iu
/** A label in a line of several, as in "Date: … Author: …". */
const labelled = /^.*\b(?:autor(?:in)?|author|auteur|автор)\s*[:：]\s*/iu
/** What stands behind a name: a role, a place, a date, a call to read more. */
const behind =
  /\s*[|•·–—(@→].*$|\s+-\s.*$|(?:,\s*|\s+)(?:(?:on|am|le|el|vom|updated|published|veröffentlicht)[\s:]+)?\d.*$/iu
const notNames =
  /^(?:admin|administrator|guest|gast|author|autor|no author|unknown|none|null|undefined|false|link|\d+)$|\b(?:says|sagt|alle beiträge|view all|zeige|anzeigen|artikel von)\b/iu

/** The names in the words of a byline, without its trimmings; none in an address. */
export function namesIn(words: string): readonly string[] {
  const line = words.replaceAll(/\s+/g, ' ').trim().slice(0, 400)
  if (/^(?:https?:|www\.|@)/.test(line)) return []
  const bare = line.replace(labelled, '').replace(by, '').replace(by, '').replace(behind, '')
  return bare
    .split(/\s*[;&]\s*|\s*,\s*|\s+(?:and|und|et|y|e|и|i)\s+/u)
    .map((name) => name.replaceAll(/^[\s:.,-]+|[\s:,-]+$/gu, ''))
    .filter((name) => name.length > 1 && name.length <= 60 && /\p{L}/u.test(name) && !notNames.test(name))
}

/** True for words that look like a person's name: capitals, or a few Chinese characters. */
export const looksLikeName = (name: string): boolean =>
  /^\p{Lu}\S*(?: \S+){0,2} \p{Lu}\S*$|^[\p{Script=Han}·]{2,8}$/u.test(name)

/** True when the words open as a byline does. */
export const opensAsByline = (words: string): boolean => by.test(words) || labelled.test(words)
