/** A verb's form as a cue: what it is, and whether it says something or only takes a stance. */
export type CueForm = { readonly form: 'base' | 'finite' | 'participle'; readonly strength: 'speech' | 'stance' }
