import { shownConfidence, type Quote } from '../quote/quote.ts'
import { foldedWords } from '../language/fold.ts'
import type { Person } from './person.ts'

/** The id of a person whom only articles name: the words of the full name with hyphens between them. */
export function slugOf(name: string): string {
  return foldedWords(name).join('-')
}

/**
 * Under which id a quote is kept: that of the topic's person, else the slug of the full name. Null for what is no person, for a surname
 * alone, which says too little to tell two people apart, and for a speaker who is not sure enough to be shown.
 */
export function personKeyOf({
  person,
  speaker,
  speakerKind,
  confidence,
}: Pick<Quote, 'person' | 'speaker' | 'speakerKind' | 'confidence'>): string | null {
  if (confidence < shownConfidence) return null
  if (person !== null) return person
  if (speaker === null || speakerKind !== 'person') return null
  return isFullName(speaker) ? slugOf(speaker) : null
}

function isFullName(name: string): boolean {
  return /\p{Script=Han}{2}/u.test(name) || (foldedWords(name).length > 1 && /^\p{Lu}/u.test(name))
}

/** A person whom only articles name, with no office that is known. */
export function personOfName(name: string): Person {
  const script = /\p{Script=Han}/u.test(name) ? 'chinese' : /\p{Script=Cyrillic}/u.test(name) ? 'cyrillic' : 'latin'
  const names = { latin: [], cyrillic: [], chinese: [], [script]: [name] }
  return { id: slugOf(name), names, offices: [] }
}
