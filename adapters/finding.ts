/** One thing that was looked at, and how it was found. `words` name the cure where something is wrong. */
export type Finding = { readonly what: string; readonly is: 'well' | 'note' | 'wrong'; readonly words: string }
