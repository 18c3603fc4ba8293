import type { Mention } from '../language/cue.ts'
import type { Gender } from '../language/language.ts'
import type { Scene } from './scene.ts'

/** A name where the article uses it. `words` includes the titles in front; `subject`: its sentence is about it. */
export type NameUse = {
  readonly mention: Mention
  readonly words: string
  readonly sentence: number
  readonly gender: Gender
  /** Given name and surname, or what a language takes for a whole name. */
  readonly full: boolean
  readonly subject: boolean
  readonly speaks: boolean
  /** The words around the name in its sentence, in lower case: they tell its post. */
  readonly context: string
  readonly kind: 'person' | 'document' | 'organisation' | null
  /** The article says that something is in it, and never that it speaks. */
  readonly place: boolean
}

// In UTF-16 units, of a word that shows the gender of the name beside it: "his wife, Aigul", «Айгуль Садыр сказала».
const kinReach = 24

/** The names, and the nouns for one person, of the sentence at a place. */
export function usesIn(scene: Scene, place: number): readonly NameUse[] {
  const { language, text } = scene
  const sentence = scene.sentences[place]
  if (sentence === undefined) return []
  const subject = scene.subjects[place] ?? null
  const speakers = scene.cues[place]?.map(({ speaker }) => speaker) ?? []
  const names = language.namesIn(sentence)
  const unnamed =
    language.unnamedIn?.(sentence) ?? (subject?.kind === 'nominal' ? (language.onePersonIn?.(subject) ?? null) : null)
  // "One farmer, Marta Olsen, said": the name in apposition is the subject.
  const named = names.find(({ start }) => unnamed !== null && /^,\s+$/.test(text.slice(unnamed.end, start)))
  const told = named === undefined ? unnamed : null
  const spoken = speakers.filter((speaker) => speaker?.kind === 'nominal' && isSomebody(scene, speaker))
  const nominals = spoken.some((speaker) => speaker?.start === told?.start) ? spoken : [...spoken, told]
  const mentions = [...names, ...nominals].filter((mention) => mention !== null)
  return mentions
    .sort((a, b) => a.start - b.start)
    .map((mention, at, sorted) => {
      const words = text.slice(mention.start, mention.end)
      const isIn = (other: Mention | null) => other !== null && other.start <= mention.start && mention.end <= other.end
      return {
        mention,
        words,
        sentence: place,
        gender:
          language.genderOf(mention, words) ??
          language.genderBeside?.(
            text.slice(Math.max(0, mention.start - kinReach), mention.start),
            text.slice(mention.end, mention.end + kinReach),
          ) ??
          null,
        full: language.isFullName(mention.name),
        subject: isIn(subject) || mention === named || mention === told,
        speaks: speakers.some(
          (speaker) => speaker?.kind === mention.kind && isIn(speaker) && speaker.name.endsWith(mention.name),
        ),
        context: contextOf(scene, place, mention, sorted[at - 1]),
        kind: mention === told ? 'person' : language.kindOf(mention, words),
        place: false,
      }
    })
}

/** True for a common noun that means one person of its own: a pronoun behind it may mean that person. */
function isSomebody({ text, language }: Scene, mention: Mention): boolean {
  return language.kindOf(mention, text.slice(mention.start, mention.end)) === 'person'
}

// How far around a name its post is looked for, in UTF-16 units.
const contextReach = 60

function contextOf(scene: Scene, place: number, { start, end, name }: Mention, last: Mention | undefined): string {
  const { text, language } = scene
  const tokens = scene.sentences[place]?.tokens ?? []
  // "The mayor Marta Olsen met Jonas Brand": what stands before another's name is the other's post.
  const others =
    last?.kind === 'name' && language.isFullName(last.name) && /^\s+\p{Ll}/u.test(text.slice(last.end, start))
  // "The mayor criticised Marta Olsen": so is what the sentence is about.
  const subject = scene.subjects[place]?.end ?? 0
  const isApart = subject <= start && !/^[,，]?\s*$/u.test(text.slice(subject, start))
  const from = Math.max(tokens[0]?.start ?? start, start - contextReach, others ? last.end : 0, isApart ? subject : 0)
  // "the mayor, Marta Olsen,": a comma directly before the name is an apposition's.
  const written = text.slice(from, start)
  const before = language.isOwner(name, written.toLowerCase()) ? '' : written.replace(/,\s*$/, '')
  const sign = Math.max(...[',', ';', ':', '(', ')', '"', '»'].map((mark) => before.lastIndexOf(mark)))
  const to = hasApposition(scene, place, end) ? Math.min(tokens.at(-1)?.end ?? end, end + contextReach) : end
  return `${before.slice(sign + 1)}${text.slice(start, to)}`.toLowerCase().replaceAll('ё', 'е')
}

/**
 * True for "Marta Olsen, the mayor," and "said Marta Olsen, the mayor.": behind the comma stands who she is. Where a clause begins there
 * ("Asked about Olsen, the mayor said"), it is somebody else.
 */
function hasApposition(scene: Scene, place: number, end: number): boolean {
  const { text } = scene
  if (text.charAt(end) !== ',') return false
  const closing = /[,;:.!?()«»“”"—–]/.exec(text.slice(end + 1, end + contextReach))
  const to = closing === null ? end + contextReach : end + 1 + closing.index
  const isWithin = (at: number): boolean => at > end && at < to
  const tokens = scene.sentences[place]?.tokens ?? []
  const cues = scene.cues[place] ?? []
  if (cues.some(({ at }) => isWithin(tokens[at]?.start ?? -1))) return false
  return closing?.[0] === ',' || !isWithin(scene.subjects[place]?.start ?? -1)
}
