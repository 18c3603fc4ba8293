import { partsOf, surnameOf } from './name-parts.ts'
import type { NameUse } from './name-use.ts'
import type { Scene } from './scene.ts'

// UTF-16 units: a noun for kin is no longer.
const kinReach = 16

/** The surnames that only ever stand for several: "Viktor and Anton Helsgaard", "the Olsen sisters". */
export function sharedSurnames(uses: readonly NameUse[], { text, language }: Scene): ReadonlySet<string> {
  const full = uses.filter(({ mention, kind }) => kind === 'person' && partsOf(mention.name).length > 1)
  const bearers = new Set(full.map(({ mention }) => surnameOf(mention.name)))
  const joined = new Set<NameUse>()
  const shared = new Set<string>()
  for (const [at, use] of uses.entries()) {
    const { name, end, kind } = use.mention
    if (kind !== 'name') continue
    if (partsOf(name).length === 1) {
      const behind = text.slice(end, end + kinReach).toLowerCase()
      if (language.kinship?.test(behind) === true && !bearers.has(surnameOf(name))) shared.add(surnameOf(name))
      continue
    }
    const before = uses[at - 1]
    if (before === undefined || before.sentence !== use.sentence || before.mention.kind !== 'name') continue
    const isGiven =
      partsOf(before.mention.name).length === 1 &&
      !bearers.has(surnameOf(before.mention.name)) &&
      before.kind === 'person'
    if (isGiven && /^\s+(?:and|&)\s+$/.test(text.slice(before.mention.end, use.mention.start))) joined.add(use)
  }
  for (const use of joined) shared.add(surnameOf(use.mention.name))
  for (const use of full) if (!joined.has(use)) shared.delete(surnameOf(use.mention.name))
  return shared
}
