import type { Heard, Platform } from '../../adapters/adapter.ts'
import type { DeliveryState } from '../store/store.ts'

/** What is counted as it happens. Labels are few by their types: no id, name or word of anybody is one. */
export type Measures = {
  /** A chat's command was acknowledged and replied to, or its reply did not get through. */
  heard(command: Heard): void
  /** The answer to a command was made from the store, or failed. */
  answered(platform: Platform, command: string, outcome: 'answered' | 'failed', ms: number): void
  /** A part of a digest went into this state. */
  delivered(platform: string, state: DeliveryState): void
}

/** Nothing is counted: nobody asks for it. */
export const noMeasures: Measures = { heard: () => undefined, answered: () => undefined, delivered: () => undefined }
