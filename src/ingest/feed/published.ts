import type { Instant } from '../../instant.ts'

/** What says that it is older tells a computer's epoch or a mistake: the web began in 1990. */
const earliestArticle = '1990-01-01T00:00:00.000Z'

/** A published instant that an article can have: neither before 1990 nor after `now`. Null otherwise, as for a date that the feed does not give. */
export function believable(published: Instant | null, now: Instant): Instant | null {
  return published === null || published < earliestArticle || published > now ? null : published
}
