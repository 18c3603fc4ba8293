import type { Article } from '../article/article.ts'
import { paragraphsOf } from '../article/paragraphs.ts'
import { namesOf, officeOn } from '../person/person.ts'
import type { Topic } from './topic.ts'

/** Whether an article belongs to a topic, and why, in words for whoever asks. */
export type Relevance = { readonly kept: boolean; readonly score: number; readonly why: string }

/** Says whether an article belongs to a topic. */
export type Judge = (article: Described) => Relevance

type Described = Pick<Article, 'title' | 'text' | 'published'>

// A headline is written to say what a text is about, a lead nearly so; in the body a name may stand by the way.
const weights = { title: 3, lead: 2, body: 1 } as const
/** Named by the way once or twice is not enough; named in the headline is. */
const threshold = 3
/** A person in office is a hint of the topic, and no more: they speak of other things too. */
const personShare = 0.5
/** However often something is named, it counts so many times. */
const mostInBody = 3

type Term = { readonly label: string; readonly pattern: RegExp; readonly share: number }

/** Makes the judge of a topic: its keywords are made ready once, and each article is then read once. */
export function judgeOf(topic: Topic): Judge {
  const keywords = Object.values(topic.keywords)
    .flat()
    .map((word) => ({ label: word, pattern: patternOf(word), share: 1 }))
  const excluded = topic.exclusions.map((word) => ({ label: word, pattern: patternOf(word), share: 1 }))
  const persons = topic.persons.map((person) => ({
    person,
    terms: namesOf(person).map((name) => ({ label: name, pattern: patternOf(name), share: personShare })),
  }))
  return (article) => {
    const day = article.published
    const inOffice = persons
      .filter(({ person }) => day !== null && officeOn(person, day) !== null)
      .flatMap(({ terms }) => terms)
    return judge(article, [...keywords, ...inOffice], excluded)
  }
}

function judge({ title, text }: Described, terms: readonly Term[], excluded: readonly Term[]): Relevance {
  const unwanted = excluded.find(({ pattern }) => countOf(pattern, title) > 0)
  if (unwanted !== undefined) return { kept: false, score: 0, why: `“${unwanted.label}” in the title is excluded` }
  const [lead] = paragraphsOf(text)
  const leadText = lead === undefined ? '' : text.slice(lead.start, lead.end)
  const body = lead === undefined ? '' : text.slice(lead.end)
  const places = { title, lead: leadText, body }
  const found = (['title', 'lead', 'body'] as const).flatMap((place) =>
    terms.flatMap(({ label, pattern, share }) => {
      const count = Math.min(countOf(pattern, places[place]), place === 'body' ? mostInBody : 1)
      return count === 0 ? [] : [{ place, label, points: count * weights[place] * share }]
    }),
  )
  // Two names of one thing in one place say no more than one.
  const best = (place: keyof typeof weights): number =>
    Math.max(0, ...found.filter((one) => one.place === place).map(({ points }) => points))
  const score = best('title') + best('lead') + best('body')
  const named = found
    .map(({ place, label }) => `“${label}” in the ${place}`)
    .slice(0, 4)
    .join(', ')
  if (score >= threshold) return { kept: true, score, why: named }
  return {
    kept: false,
    score,
    why: named === '' ? 'none of the topic’s keywords or persons is named' : `only ${named}`,
  }
}

const countOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].length

/**
 * A word or name as it is looked for: whole words in Latin and Cyrillic, any place in Chinese, which has no spaces. Short capitals ("SCO") are looked for as they are,
 * everything else in any case; Russian words of five letters and more in any of their endings.
 */
function patternOf(word: string): RegExp {
  const parts = word
    .split(/[\s-]+/)
    .map((part) =>
      /\p{Script=Cyrillic}/u.test(part) && part.length >= 5
        ? `${RegExp.escape(part.slice(0, -2))}\\p{L}{0,4}`
        : RegExp.escape(part),
    )
  const pattern = parts.join('[\\s\\-\\u2010-\\u2015]+')
  if (/\p{Script=Han}/u.test(word)) return new RegExp(pattern, 'gu')
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, /^\p{Lu}{2,5}$/u.test(word) ? 'gu' : 'giu')
}
