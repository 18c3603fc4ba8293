import type { Feed } from './feed-state.ts'
import type { Visited, Visitor } from './visitor.ts'

/** A visitor for one round of polls: a feed of several topics is asked for once for those that know the same of it. */
export function sharingVisitor(visitor: Visitor, feeds: readonly Pick<Feed, 'url'>[]): Visitor {
  const counts = Map.groupBy(feeds, ({ url }) => url)
  const answers = new Map<string, Promise<Visited>>()
  return {
    ...visitor,
    get: (url, headers) => {
      // Only what is wanted twice is held.
      if ((counts.get(url)?.length ?? 0) < 2) return visitor.get(url, headers)
      const question = JSON.stringify([url, headers])
      const answer = answers.get(question) ?? visitor.get(url, headers)
      answers.set(question, answer)
      return answer
    },
  }
}
