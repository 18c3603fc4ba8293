/** How much of each story is told: its headline, its brief, or its brief and more stories. */
export const sizes = ['short', 'standard', 'long'] as const
export type Size = (typeof sizes)[number]

/** How many stories a digest of each size tells; the rest is counted. */
export const toldStories: { readonly [size in Size]: number } = { short: 12, standard: 8, long: 15 }

/** How many new sentences a digest of each size has room for: of other articles beside a brief, and of an update, with its quotations. */
export const newsRoom: {
  readonly [size in Size]: { readonly beside: number; readonly update: number; readonly quotes: number }
} = {
  short: { beside: 0, update: 1, quotes: 0 },
  standard: { beside: 2, update: 4, quotes: 1 },
  long: { beside: 4, update: 8, quotes: 2 },
}
