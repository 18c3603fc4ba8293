/** What is said of a list of articles that hold some words. */
export type SearchWords = {
  readonly title: (words: string) => string
  readonly ask: (command: string) => string
  readonly found: (count: number) => string
  readonly brief: (number: number) => string
}

/** How things stand, here and in the store. */
export type StatusWords = {
  readonly title: (title: string) => string
  readonly newest: string
  readonly last: string
  readonly none: string
  readonly nextAnywhere: string
  readonly noneAnywhere: (command: string) => string
  readonly paused: (why: string, command: string) => string
  readonly unknown: (count: number) => string
  readonly unpolled: string
}

/** Turning pages. Both count from 1. */
export type PageWords = {
  readonly of: (page: number, pages: number) => string
  readonly noPage: (page: number) => string
  /** Another page of a list that has one was asked for. */
  readonly onlyOne: string
  /** What was typed as a page is no number from 1 on; `command` is that of the list. */
  readonly fromOne: (command: string) => string
  readonly previous: string
  readonly next: string
}

/** The form of a channel's digest, and what stands around it. `title`, `save` and `close` have at most 24 characters (Slack's modals). */
export type FormWords = {
  readonly title: string
  readonly save: string
  readonly close: string
  readonly when: string
  readonly whenHint: string
  readonly zone: string
  readonly zoneHint: string
  readonly filter: string
  readonly filterHint: string
  readonly change: string
  readonly test: string
  /** Stands first in what that posts. */
  readonly isTest: string
  readonly preview: (when: string, zone: string, from: string) => string
  readonly notOpened: (command: string) => string
}

/** The page of settings and status that a chat keeps for each person. */
export type HomeWords = {
  readonly subscriptions: string
  readonly noSubscriptions: (command: string) => string
  readonly recent: string
  readonly noRecent: string
  readonly feeds: string
}

/** What is said of a link in somebody's message. */
export type LinkWords = { readonly unknown: (url: string) => string }
