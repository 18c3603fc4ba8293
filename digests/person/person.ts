/**
 * A post held for a time. `role` names the post itself ("Secretary-General"), `body` whose it is (a body's short name, such as
 * "SCO"). Days are ISO dates, both inclusive; `until` is null while the office is held.
 */
export type Office = {
  readonly role: string
  readonly body: string
  readonly since: string
  readonly until: string | null
}

/**
 * Somebody whose words are kept. `id` is a slug such as `rashid-alimov`. The first name of a script is the one shown;
 * the others are variants seen in print.
 */
export type Person = {
  readonly id: string
  readonly names: {
    readonly latin: readonly string[]
    readonly cyrillic: readonly string[]
    readonly chinese: readonly string[]
  }
  readonly offices: readonly Office[]
}

/** The office a person held on a day (an ISO date or instant), or null. Of several, the one that began last. */
export function officeOn(person: Person, day: string): Office | null {
  const date = day.slice(0, 10)
  const held = person.offices.filter(({ since, until }) => since <= date && (until === null || date <= until))
  return held.reduce<Office | null>(
    (last, office) => (last === null || office.since > last.since ? office : last),
    null,
  )
}

/** The names of a person in every script, the shown one of each script first. */
export function namesOf({ names }: Person): readonly string[] {
  return [...names.latin, ...names.cyrillic, ...names.chinese]
}
