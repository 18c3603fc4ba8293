import type { SourceKind } from '../article/article.ts'
import type { Person } from '../person/person.ts'

/** An organisation or a document of the topic that can speak: its names in every script, the first of each being the one shown. */
export type Body = {
  readonly id: string
  readonly names: {
    readonly latin: readonly string[]
    readonly cyrillic: readonly string[]
    readonly chinese: readonly string[]
  }
  /** Words for those who hold this body's offices: "Secretary-General", "chief", генсек, 秘书长, by the role they mean. */
  readonly roles: { readonly [role: string]: readonly string[] }
}

/** A member state; `joined` is an ISO date. */
export type Member = { readonly country: string; readonly name: string; readonly joined: string }

/** A feed of the topic, as its file names it. */
export type TopicFeed = {
  readonly url: string
  readonly publisher: string
  /** Null of an international body. */
  readonly country: string | null
  readonly language: string
  readonly kind: SourceKind
  readonly intervalMinutes: number
}

/** What a desk follows, as data: see `topics/<name>/topic.json`. */
export type Topic = {
  readonly name: string
  /** The word after the slash: `sco` for `/sco`. */
  readonly command: string
  readonly title: string
  /** The title in other languages, by their code. */
  readonly titles: { readonly [language: string]: string }
  readonly languages: readonly string[]
  readonly bodies: readonly Body[]
  readonly persons: readonly Person[]
  readonly members: readonly Member[]
  readonly keywords: { readonly [language: string]: readonly string[] }
  /** Words that keep an article out when they stand in its title. */
  readonly exclusions: readonly string[]
  readonly feeds: readonly TopicFeed[]
}
