/** Runs a task once after some milliseconds, and gives the way to call it off. */
export type Later = (ms: number, task: () => void) => () => void
