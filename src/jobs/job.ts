import type { ChannelId } from '../../adapters/adapter.ts'
import type { Instant } from '../instant.ts'

/**
 * A piece of work that any process may take. Each looks at the store for what is still to be done, so doing one twice does nothing.
 *
 * - `poll`: the feeds of a host, one after the other, with the pages they name.
 * - `compose`: the editions that these subscriptions ought to have at an instant; they are one share of so many of all that are due.
 * - `deliver`: the parts that wait for a channel, in their order; those of which nobody knows whether they arrived are looked for first.
 * - `correct`: messages that told what its publisher has changed since.
 * - `see`: pages of articles that were told are looked at again.
 * - `tidy`: owners are told of silent feeds, and what is old is forgotten.
 */
export type Job =
  | { readonly kind: 'poll'; readonly host: string; readonly feeds: readonly string[] }
  | {
      readonly kind: 'compose'
      readonly share: number
      readonly of: number
      readonly subscriptions: readonly string[]
      readonly at: Instant
    }
  | { readonly kind: 'deliver'; readonly channel: ChannelId }
  | { readonly kind: 'correct' }
  | { readonly kind: 'see' }
  | { readonly kind: 'tidy' }

export type JobKind = Job['kind']

/** How many of a kind are in hand at once where one process does all. A kind never waits for another one. */
export const atOnce = { deliver: 64, compose: 1, correct: 1, poll: 32, see: 1, tidy: 1 } as const satisfies {
  readonly [kind in JobKind]: number
}

export const jobKinds = ['deliver', 'compose', 'correct', 'poll', 'see', 'tidy'] as const satisfies readonly JobKind[]

/** What a job is about. Of a kind and a key one job waits at most, and one is in hand at most, in all processes together. */
export function keyOf(job: Job): string {
  switch (job.kind) {
    case 'poll':
      return job.host
    case 'compose':
      return `${job.share} of ${job.of}`
    case 'deliver':
      return job.channel
    case 'correct':
    case 'see':
    case 'tidy':
      return 'all'
  }
}
