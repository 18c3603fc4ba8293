import type { Body } from '../topic/topic.ts'
import type { Person } from './person.ts'

/** Whom a topic knows: the persons whose words it follows, and the bodies whose offices they hold. */
export type Cast = { readonly persons: readonly Person[]; readonly bodies: readonly Body[] }
