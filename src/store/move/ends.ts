import type { Side } from './side.ts'

/** Where a move begins: a store that nobody else is at work on while it is open. */
export type From = { readonly side: Side; readonly place: string; close(): Promise<void> }

/** Where a move ends: a place that holds nothing, or what an earlier move from the same place left there. */
export type To = {
  readonly side: Side
  readonly place: string
  /** True when an earlier move was broken off here. */
  readonly resumes: boolean
  /** Makes the store one that can be opened. */
  finish(): Promise<void>
  close(): Promise<void>
}
