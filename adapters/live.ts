/** One thing that was asked of a platform itself, and what it said. `words` name the cure where something is wrong. */
export type LiveFinding = { readonly what: string; readonly is: 'well' | 'note' | 'wrong'; readonly words: string }
