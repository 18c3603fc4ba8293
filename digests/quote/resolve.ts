import type { Mention } from '../language/cue.ts'
import type { Cast } from '../person/cast.ts'
import { isNameOf, personNamed } from '../person/person-named.ts'
import { officeOn, type Person } from '../person/person.ts'
import { isBodyName, isNotTheHolder, personByRole } from '../person/role.ts'
import { daysMeant, sentenceOf } from './other-time.ts'
import { isAnother, isNamesake } from './foreign-post.ts'
import type { NameIndex } from './name-index.ts'
import type { Quote } from './quote.ts'
import { guessedConfidence, pronounConfidence } from './attribution.ts'
import { latterOf } from './latter.ts'
import { referentOf } from './refer.ts'
import type { Scene } from './scene.ts'

/** Who a mention is, in the fields of a quote, and how sure that is at most: in 0…1. */
export type Speaker = Pick<Quote, 'mention' | 'speaker' | 'speakerKind' | 'person' | 'office' | 'confidence'>

const nobody: Speaker = { mention: null, speaker: null, speakerKind: null, person: null, office: null, confidence: 1 }

/** What resolution looks at: the scene, its names, the topic's cast, and the day of the article. */
export type Ground = {
  readonly scene: Scene
  readonly index: NameIndex
  readonly cast: Cast
  /** The bodies of the cast that the article names. */
  readonly bodies: ReadonlySet<string>
  readonly published: string | null
}

/** Resolves a mention to the fullest name in the article and, through name or role and date, to a person of the cast. */
export function resolve(mention: Mention | null, sentence: number, ground: Ground): Speaker {
  const { scene, index, cast, published, bodies } = ground
  if (mention === null) return nobody
  const latter = latterBefore(mention, sentence, scene)
  if (latter !== null)
    return { ...resolve(latter, sentence - 1, ground), mention: { start: mention.start, end: mention.end } }
  const words = scene.text.slice(mention.start, mention.end)
  const behind = scene.text.slice(mention.end, mention.end + behindReach)
  const days = daysMeant(sentenceOf(scene, sentence), published)
  const holders = mention.kind === 'pronoun' ? [] : days.map((day) => holderNamed(mention, words, scene, cast, day))
  const byRole = holders.every((holder) => holder === holders[0]) ? (holders[0] ?? null) : null
  const referent = scene.language.latter.test(words.toLowerCase())
    ? latterOf(mention, sentence, index, scene.language.genderOf(mention, words), scene.language)
    : referentOf(mention, sentence, index, scene.language, words)
  const gender = mention.kind === 'nominal' ? null : scene.language.genderOf(mention, words)
  const name = referent === null ? null : scene.language.baseOf(referent.name, gender)
  const found = byRole ?? (name !== null && referent?.is === 'sure' ? personNamed(name, cast.persons) : null)
  const another =
    byRole === null &&
    found !== null &&
    isAnother(found, mention, words, behind, scene.language.genderOf(mention, words))
  const person = another ? null : found
  const namesake = byRole === null && person !== null && isNamesake(person, mention, words, behind, bodies, index, cast)
  const speaker =
    (byRole === null ? null : nameInArticle(byRole, index)) ??
    (another ? null : name) ??
    (mention.kind === 'pronoun' ? null : mention.name)
  const noSpeaker = person === null && scene.language.isNoSpeaker?.(mention) === true
  const kind = person === null ? scene.language.kindOf(mention, words) : 'person'
  return {
    mention: { start: mention.start, end: mention.end },
    speaker,
    speakerKind: kind,
    person: person?.id ?? null,
    office:
      person === null || published === null ? null : officeOn(person, (byRole === null ? null : days[0]) ?? published),
    confidence:
      namesake || noSpeaker || (byRole === null && referent?.is === 'guessed')
        ? guessedConfidence
        : mention.kind === 'pronoun' && referent !== null
          ? pronounConfidence
          : 1,
  }
}

/** «Рощин ждал Садырова. Тот опоздал. „…“, — сказал он»: the pronoun goes on with the latter, of whom the sentence before tells. */
function latterBefore(mention: Mention, sentence: number, { subjects, language, text }: Scene): Mention | null {
  const before = subjects[sentence - 1] ?? null
  if (mention.kind !== 'pronoun' || before?.kind !== 'pronoun') return null
  const wordsOf = ({ start, end }: Mention): string => text.slice(start, end).toLowerCase()
  if (language.latter.test(wordsOf(mention)) || !language.latter.test(wordsOf(before))) return null
  return language.genderOf(mention, wordsOf(mention)) === language.genderOf(before, wordsOf(before)) ? before : null
}

// UTF-16 units: an apposition is no longer.
const behindReach = 80

/** The holder of the office that a mention's own words name, when nothing beside them says that somebody else is meant. */
function holderNamed(
  mention: Mention,
  words: string,
  scene: Scene,
  cast: Cast,
  published: string | null,
): Person | null {
  // "the Secretary-General of the RRU" ends in a name: the body's. With a person's name in it the words are that person's.
  const office = mention.kind !== 'name' || isBodyName(mention.name, cast) ? words : mention.name
  const holder = personByRole(office, published, cast)
  return holder === null || isAnothers(mention, words, scene) ? null : holder
}

// "the Secretary-General's ally", "the Secretary-General at the time"
const anotherBehind = /^(?:['’]s?\s+\p{L}|\s+(?:at the time|of the day|back then|in those)|特别(?:代表|顾问|助理))/u

/** "The former Secretary-General", "the Secretary-General's ally": what stands beside an office may take it from its holder. */
function isAnothers({ start, end }: Mention, words: string, { text }: Scene): boolean {
  const [before = ''] = /(?:[\p{L}-]+\s+){0,2}$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? []
  return isNotTheHolder(`${before}${words}`) || anotherBehind.test(text.slice(end, end + 16))
}

/** The fullest name that the article itself gives for a person whom it means by an office. */
function nameInArticle(person: Person, { uses }: NameIndex): string | null {
  const names = uses.map(({ mention }) => mention.name).filter((name) => isNameOf(name, person))
  return names.reduce<string | null>((full, name) => (full === null || name.length > full.length ? name : full), null)
}
