import { isRole } from './word.ts'

const verb = /(?:[аеиоуыя]л[аи]?|[аеиуюя]т)(?:ся|сь)?$/
// «с горечью в голосе вздохнула она»
const wordsBeforeVerb = 5

/** True for a verb of any meaning with its subject behind it: «рассмеялся он», «пожал плечами тренер». */
export function isInsertion(clause: string): boolean {
  const words = clause.match(/\p{L}[\p{L}-]*/gu) ?? []
  const place = words.findIndex((word, at) => at < wordsBeforeVerb && verb.test(plainOf(word)))
  return place !== -1 && words.slice(place + 1).some(isSubject)
}

function isSubject(word: string): boolean {
  return /^(?:он|она|они|\p{Lu}[\p{L}-]+)$/u.test(word) || isRole(word)
}

function plainOf(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}
